import { z } from 'zod';

/** Where a process listens and how much it logs; part of every process's configuration. */
export const listenConfig = z.object({
  /** Address to listen on. Loopback unless the process is the public one. */
  host: z.string().min(1).default('127.0.0.1'),
  /** 0 takes any free port. */
  port: z.coerce.number().int().min(0).max(65535).default(0),
  logLevel: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type ListenConfig = z.infer<typeof listenConfig>;

/**
 * Networks of the proxies whose `x-forwarded-for` is believed, as CIDR with commas between: `10.0.3.7/32,fd00::/8`.
 * None unless configured: anybody can send such a header.
 */
export const trustedProxies = z
  .union([z.string(), z.array(z.string())])
  .default('')
  .transform((given) => (typeof given === 'string' ? given.split(',') : given).map((text) => text.trim()))
  .transform((networks) => networks.filter((network) => network !== ''))
  .pipe(z.array(z.union([z.cidrv4(), z.cidrv6()], 'give networks as CIDR, e.g. 10.0.3.7/32')));

/** The environment does not configure the process; the message names each variable and what is wrong with it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads a process's configuration from environment variables.
 * `variables` names the variable of each setting; unset and empty ones take the schema's default.
 */
export function readConfig<Schema extends z.ZodType>(
  schema: Schema,
  variables: Record<string, string>,
  environment: NodeJS.ProcessEnv = process.env,
): z.infer<Schema> {
  const raw = Object.fromEntries(
    Object.entries(variables).map(([setting, variable]) => [setting, environment[variable] || undefined]),
  );
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const setting = String(issue.path[0] ?? '');
    return `  ${variables[setting] ?? setting}: ${issue.message}`;
  });
  throw new ConfigError(`The configuration is not complete. Set or correct:\n${lines.join('\n')}`);
}
