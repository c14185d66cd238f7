import * as openid from 'openid-client';
import type { ShellConfig } from '../config.ts';
import type { Tokens } from '../session/token-keeper.ts';

/** What the server remembers while the person is at the issuer's sign-in page. */
export interface PendingSignIn {
  state: string;
  nonce: string;
  verifier: string;
}

/** The issuer does not answer, or not as an OpenID Connect issuer does. */
export class IssuerUnavailableError extends Error {
  override readonly name = 'IssuerUnavailableError';
}

/** The issuer, or the person, refused the sign-in. */
export class SignInRefusedError extends Error {
  override readonly name = 'SignInRefusedError';
}

/** The OpenID Connect issuer as this server uses it. Throws `IssuerUnavailableError`. */
export interface Issuer {
  /** Address of the sign-in page, and what to remember until the answer. */
  begin(language: string, prompt?: 'login'): Promise<{ address: string; pending: PendingSignIn }>;
  /** Exchanges the answer for tokens. Throws `SignInRefusedError`. */
  complete(answer: URL, pending: PendingSignIn): Promise<Tokens & { subject: string }>;
  /** New tokens; nothing when the session is over at the issuer. */
  refresh(refreshToken: string): Promise<Tokens | undefined>;
  /** Ends the refresh token, if the issuer can. */
  revoke(refreshToken: string): Promise<void>;
  /** Where the person signs out of the issuer itself; nothing when it has no such page. */
  signOutAddress(): Promise<string | undefined>;
}

/** The issuer of the configuration. It is asked for its metadata at the first sign-in, and again until it answers. */
export function createIssuer(config: ShellConfig): Issuer {
  const { origin, issuer, clientId, clientSecret, scope } = config;
  const redirectUri = `${origin}/callback`;
  let metadata: Promise<openid.Configuration> | undefined;

  function discovered(): Promise<openid.Configuration> {
    metadata ??= discover().catch((error: unknown) => {
      metadata = undefined;
      throw unavailable(error);
    });
    return metadata;
  }

  function discover(): Promise<openid.Configuration> {
    const insecure = issuer.startsWith('http:') ? [openid.allowInsecureRequests] : [];
    return openid.discovery(new URL(issuer), clientId, {}, openid.ClientSecretBasic(clientSecret), {
      execute: insecure,
      timeout: 10,
      ...(config.identityUrl ? { [openid.customFetch]: directly(config.identityUrl, origin) } : {}),
    });
  }

  return {
    async begin(language, prompt) {
      const configuration = await discovered();
      const pending = {
        state: openid.randomState(),
        nonce: openid.randomNonce(),
        verifier: openid.randomPKCECodeVerifier(),
      };
      const address = openid.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope,
        state: pending.state,
        nonce: pending.nonce,
        code_challenge: await openid.calculatePKCECodeChallenge(pending.verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
        ...(prompt ? { prompt } : {}),
      });
      return { address: address.href, pending };
    },

    async complete(answer, { state, nonce, verifier }) {
      const configuration = await discovered();
      try {
        const response = await openid.authorizationCodeGrant(configuration, answer, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        return { ...tokensOf(response), subject: response.claims()?.sub ?? '' };
      } catch (error) {
        if (isRefusal(error)) throw new SignInRefusedError(reasonOf(error), { cause: error });
        throw unavailable(error);
      }
    },

    async refresh(refreshToken) {
      const configuration = await discovered();
      try {
        return tokensOf(await openid.refreshTokenGrant(configuration, refreshToken));
      } catch (error) {
        if (error instanceof openid.ResponseBodyError && error.error === 'invalid_grant') return undefined;
        throw unavailable(error);
      }
    },

    async revoke(refreshToken) {
      const configuration = await discovered();
      if (!configuration.serverMetadata().revocation_endpoint) return;
      await openid.tokenRevocation(configuration, refreshToken).catch((error: unknown) => {
        throw unavailable(error);
      });
    },

    async signOutAddress() {
      const configuration = await discovered();
      if (!configuration.serverMetadata().end_session_endpoint) return undefined;
      // The client's id instead of an identity token: no token may pass through the browser.
      const parameters = { client_id: clientId, post_logout_redirect_uri: `${origin}/` };
      return openid.buildEndSessionUrl(configuration, parameters).href;
    },
  };
}

function tokensOf(response: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers): Tokens {
  return {
    accessToken: response.access_token,
    // An issuer that does not say how long its token is good for is asked again after a minute.
    accessSeconds: response.expiresIn() ?? 60,
    refreshToken: response.refresh_token,
  };
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof openid.AuthorizationResponseError ||
    error instanceof openid.ResponseBodyError ||
    (error instanceof openid.ClientError && error.code !== 'OAUTH_TIMEOUT')
  );
}

function reasonOf(error: unknown): string {
  if (error instanceof openid.AuthorizationResponseError || error instanceof openid.ResponseBodyError)
    return error.error;
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function unavailable(error: unknown): Error {
  return new IssuerUnavailableError('The identity provider does not answer.', { cause: error });
}

/** Asks the provider that stands behind this very server without the way through its own public origin. */
function directly(identityUrl: string, origin: string): openid.CustomFetch {
  const { host, protocol } = new URL(origin);
  return (address, options) => {
    const target = address.startsWith(`${origin}/`) ? identityUrl + address.slice(origin.length) : address;
    const headers = {
      ...options.headers,
      'x-forwarded-host': host,
      'x-forwarded-proto': protocol.slice(0, -1),
    };
    return fetch(target, { ...options, headers } as RequestInit);
  };
}
