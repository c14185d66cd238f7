import { listenConfig, readConfig, trustedProxies } from '@guanjia/http';
import { z } from 'zod';

const origin = z.url().transform((url) => new URL(url).origin);

/** Configuration of the shell's server. */
export const shellConfig = listenConfig.extend({
  /** The public origin that people type, e.g. `http://localhost:8080`. */
  origin,
  trustedProxies,
  /** Folder for the key that encrypts session cookies. */
  stateDir: z.string().min(1),
  /** Address of the gateway's GraphQL endpoint. */
  gatewayUrl: z.url(),
  /** Address of the release host. */
  releasesUrl: origin,
  /** Address of the demonstration identity provider, shown under `/identity`; unset with an issuer of your own. */
  identityUrl: origin.optional(),
  /** The OpenID Connect issuer; by default the demonstration provider under `<origin>/identity`. */
  issuer: z.url().optional(),
  clientId: z.string().min(1).default('guanjia-shell'),
  clientSecret: z.string().min(1),
  /** Scopes to ask for. Issuers that give refresh tokens only for it need `openid offline_access`. */
  scope: z.string().default('openid'),
  /** Hours after which a person signs in again, however busy they are. */
  sessionHours: z.coerce.number().positive().max(168).default(12),
});

export type ShellConfig = z.infer<typeof shellConfig> & { issuer: string };
export type ShellConfigInput = z.input<typeof shellConfig>;

export function parseShellConfig(input: ShellConfigInput): ShellConfig {
  const config = shellConfig.parse(input);
  return { ...config, issuer: config.issuer ?? `${config.origin}/identity` };
}

export function readShellConfig(environment: NodeJS.ProcessEnv = process.env): ShellConfigInput {
  return readConfig(
    shellConfig.extend({ port: shellConfig.shape.port.default(8080) }),
    {
      host: 'GUANJIA_SHELL_HOST',
      port: 'GUANJIA_SHELL_PORT',
      logLevel: 'GUANJIA_LOG_LEVEL',
      origin: 'GUANJIA_ORIGIN',
      trustedProxies: 'GUANJIA_TRUSTED_PROXIES',
      stateDir: 'GUANJIA_SHELL_STATE',
      gatewayUrl: 'GUANJIA_GATEWAY_URL',
      releasesUrl: 'GUANJIA_RELEASES_URL',
      identityUrl: 'GUANJIA_IDENTITY_URL',
      issuer: 'GUANJIA_ISSUER',
      clientId: 'GUANJIA_SHELL_CLIENT_ID',
      clientSecret: 'GUANJIA_SHELL_CLIENT_SECRET',
      scope: 'GUANJIA_OIDC_SCOPE',
      sessionHours: 'GUANJIA_SESSION_HOURS',
    },
    environment,
  );
}
