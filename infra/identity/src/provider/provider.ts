import Provider, { interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { Directory } from '../accounts/directory.ts';
import { renderProviderError, renderSignedOut, renderSignOut } from '../pages/provider-pages.ts';
import { contentSecurityPolicy } from '../pages/page.ts';
import type { ProviderKeys } from './keys.ts';
import type { ProviderStorage } from './storage.ts';

/** Resource indicator of the graph; tokens for it carry the audience `guanjia`. */
const GRAPH = 'urn:guanjia:graph';
const GRAPH_AUDIENCE = 'guanjia';
const ACCESS_TOKEN_SECONDS = 600;

/** Id of the shell's server as a client. */
export const SHELL_CLIENT = 'guanjia-shell';

interface ProviderOptions {
  origin: string;
  shellSecret: string;
  sessionHours: number;
  directory: Directory;
  keys: ProviderKeys;
  storage: ProviderStorage;
}

/** The OpenID Connect provider of the demonstration, with the issuer `<origin>/identity`. */
export function createProvider(options: ProviderOptions): Provider {
  const provider = new Provider(`${options.origin}/identity`, configuration(options));
  // TLS ends at or before the shell's server, which says so in its forwarded headers.
  provider.proxy = true;
  provider.use(async (ctx, next) => {
    ctx.set('content-security-policy', contentSecurityPolicy());
    ctx.set('x-content-type-options', 'nosniff');
    ctx.set('referrer-policy', 'no-referrer');
    await next();
  });
  return provider;
}

function configuration(options: ProviderOptions): Configuration {
  const { origin, directory, keys, storage, sessionHours } = options;
  const sessionSeconds = Math.round(sessionHours * 3600);
  const cookie = {
    httpOnly: true,
    sameSite: 'lax',
    path: '/identity',
    secure: origin.startsWith('https:'),
  } as const;
  const clientScopes = [...new Set([...directory.clients.values()].flatMap((client) => client.scopes))];
  const policy = interactionPolicy.base();
  // Our own shell asks nobody for consent to be our own shell.
  policy.remove('consent');

  return {
    adapter: storage.adapter,
    jwks: { keys: keys.signing as NonNullable<Configuration['jwks']>['keys'] },
    cookies: {
      names: {
        session: 'guanjia-identity',
        interaction: 'guanjia-sign-in',
        resume: 'guanjia-sign-in-resume',
      },
      keys: keys.cookies,
      long: cookie,
      short: { httpOnly: true, sameSite: 'lax', secure: cookie.secure },
    },
    clients: clients(options),
    scopes: ['openid', ...clientScopes],
    claims: { openid: ['sub', 'name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    responseTypes: ['code'],
    clientDefaults: { id_token_signed_response_alg: 'ES256' },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    features: {
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: {
        enabled: true,
        allowedPolicy: (_ctx, client, token) => token.clientId === client.clientId,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: renderSignOut,
        postLogoutSuccessSource: renderSignedOut,
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => GRAPH,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: clientScopes.join(' '),
          audience: GRAPH_AUDIENCE,
          accessTokenFormat: 'jwt',
          accessTokenTTL: ACCESS_TOKEN_SECONDS,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    ttl: {
      AccessToken: ACCESS_TOKEN_SECONDS,
      ClientCredentials: ACCESS_TOKEN_SECONDS,
      AuthorizationCode: 60,
      IdToken: ACCESS_TOKEN_SECONDS,
      Interaction: 3600,
      RefreshToken: sessionSeconds,
      Session: sessionSeconds,
      Grant: sessionSeconds,
    },
    issueRefreshToken: (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    // The shell's server proves itself with its secret, so a stolen refresh token is worth nothing by itself, and an
    // unchanging one cannot be lost between two tabs that refresh at once (RFC 9700, 4.14.2).
    rotateRefreshToken: false,
    expiresWithSession: () => true,
    loadExistingGrant: firstPartyGrant,
    findAccount: (_ctx, id) => {
      const account = directory.accounts.get(id);
      return account && { accountId: id, claims: () => ({ sub: id, name: account.name }) };
    },
    extraTokenClaims: (_ctx, token) => tokenClaims(directory, token),
    interactions: { policy, url: (_ctx, interaction) => `${origin}/identity/sign-in/${interaction.uid}` },
    renderError: renderProviderError,
  };
}

function clients({ origin, shellSecret, directory }: ProviderOptions): Configuration['clients'] {
  const integrators = [...directory.clients.values()].map((client) => ({
    client_id: client.clientId,
    client_secret: client.secret,
    client_name: client.name,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    scope: client.scopes.join(' '),
  }));
  return [
    {
      client_id: SHELL_CLIENT,
      client_secret: shellSecret,
      client_name: 'Guanjia',
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      redirect_uris: [`${origin}/callback`],
      post_logout_redirect_uris: [`${origin}/`],
    },
    ...integrators,
  ];
}

async function firstPartyGrant(ctx: KoaContextWithOIDC) {
  const { provider, client, session, account } = ctx.oidc;
  if (!client || !session || !account) return undefined;
  const known = session.grantIdFor(client.clientId);
  const existing = known ? await provider.Grant.find(known) : undefined;
  if (existing) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}

/** What the gateway learns about the caller from the token itself. */
function tokenClaims(directory: Directory, token: { kind: string }): Record<string, unknown> | undefined {
  if ('accountId' in token && typeof token.accountId === 'string') {
    const account = directory.accounts.get(token.accountId);
    if (!account) return undefined;
    const { name, division, tier, roles, staffId } = account;
    return { name, division, tier, roles, ...(staffId ? { staff_id: staffId } : {}) };
  }
  const client = 'clientId' in token ? directory.clients.get(String(token.clientId)) : undefined;
  return client && { name: client.name, division: client.division, tier: client.tier, roles: client.roles };
}
