import { readFileSync } from 'node:fs';
import { listenConfig, readConfig, trustedProxies } from '@guanjia/http';
import { z } from 'zod';
import { directorySchema } from './accounts/account.ts';

/** Configuration of the demonstration identity provider. */
export const identityConfig = listenConfig.extend({
  /** The public origin under which the shell's server shows the provider, e.g. `http://localhost:8080`. */
  origin: z.url().transform((url) => new URL(url).origin),
  trustedProxies,
  /** Folder for keys, sessions and grants; made with access for the owner only. */
  stateDir: z.string().min(1),
  directory: directorySchema,
  /** Secret of the client `guanjia-shell`. */
  shellSecret: z.string().min(24),
  /** Hours after which a person signs in again. */
  sessionHours: z.coerce.number().positive().max(168).default(12),
  /** Whether the sign-in page lists the accounts (never their passwords). */
  listAccounts: z.coerce.boolean().default(false),
  /** Secret of the links that sign demo accounts in from this machine; none: no such links. */
  demoLinkSecret: z.string().min(24).optional(),
});

export type IdentityConfig = z.infer<typeof identityConfig>;
export type IdentityConfigInput = z.input<typeof identityConfig>;

const fromEnvironment = identityConfig.extend({
  directory: z
    .string({ error: 'name the JSON file with the accounts and clients' })
    .transform((file): unknown => JSON.parse(readFileSync(file, 'utf8')))
    .pipe(directorySchema),
  listAccounts: z.stringbool().default(false),
});

export function readIdentityConfig(environment: NodeJS.ProcessEnv = process.env): IdentityConfig {
  return readConfig(
    fromEnvironment,
    {
      host: 'GUANJIA_IDENTITY_HOST',
      port: 'GUANJIA_IDENTITY_PORT',
      logLevel: 'GUANJIA_LOG_LEVEL',
      origin: 'GUANJIA_ORIGIN',
      trustedProxies: 'GUANJIA_TRUSTED_PROXIES',
      stateDir: 'GUANJIA_IDENTITY_STATE',
      directory: 'GUANJIA_IDENTITY_DIRECTORY',
      shellSecret: 'GUANJIA_SHELL_CLIENT_SECRET',
      sessionHours: 'GUANJIA_SESSION_HOURS',
      listAccounts: 'GUANJIA_IDENTITY_LIST_ACCOUNTS',
      demoLinkSecret: 'GUANJIA_IDENTITY_DEMO_LINK_SECRET',
    },
    environment,
  );
}
