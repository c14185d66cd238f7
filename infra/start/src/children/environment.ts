import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/**
 * The configuration of the platform's own processes: gateway, services and preparation.
 * Each reads only what it needs; the supervisor writes it, an operator with another supervisor writes the same.
 */
const variables = z.object({
  GUANJIA_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  /** Milliseconds between real time and the district's: 0 in production, negative for the demo district of 2018. */
  GUANJIA_CLOCK_OFFSET_MS: z.coerce.number().int().default(0),
  /** Where this process listens. */
  GUANJIA_HOST: z.string().min(1).default('127.0.0.1'),
  GUANJIA_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  /** Which service this process is; only where each has its own. */
  GUANJIA_SERVICE: z.string().min(1).optional(),
  /** PostgreSQL address by service name, as JSON: the least-privilege roles. */
  GUANJIA_DATABASES: json(z.record(z.string(), z.url())).optional(),
  /** The same for the owner roles; preparation only. */
  GUANJIA_OWNER_DATABASES: json(z.record(z.string(), z.url())).optional(),
  /** 32 bytes in base64: seals complainants' names and numbers, and hashes them and requests. */
  GUANJIA_PERSONAL_DATA_KEY: z.string().min(40).optional(),
  /** Keys with commas between that open what they sealed: the one that is being replaced, or the one that comes next. */
  GUANJIA_PERSONAL_DATA_OTHER_KEYS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((key) => key.trim())
        .filter((key) => key !== ''),
    ),
  /** Folder of uploaded documents; with GUANJIA_DOCUMENTS_S3 of nothing but uploads under way. */
  GUANJIA_DOCUMENTS: z.string().min(1).optional(),
  /** Bytes that one document may have. */
  GUANJIA_DOCUMENTS_LARGEST: z.coerce.number().int().positive().optional(),
  /** An S3-compatible store instead of the folder, as JSON: bucketUrl, region, accessKeyId, secretAccessKey. */
  GUANJIA_DOCUMENTS_S3: json(
    z.object({
      bucketUrl: z.url(),
      region: z.string().default('us-east-1'),
      accessKeyId: z.string().min(1),
      secretAccessKey: z.string().min(1),
    }),
  ).optional(),
  /** Where notices go by mail: smtp:, smtps: or, for a demonstration, file: followed by a path. Off unless set. */
  GUANJIA_MAIL_URL: z.url().optional(),
  /** Who mails come from. */
  GUANJIA_MAIL_FROM: z.string().min(3).default('guanjia@localhost'),
  /** The domain behind each account's name in mail addresses. */
  GUANJIA_MAIL_DOMAIN: z.string().min(1).default('localhost'),
  /** Where links in mails begin. */
  GUANJIA_MAIL_LINKS: z.url().default('http://localhost:8080'),
  /** Before the start the services take the feeds of each other anew, as after a database was restored. */
  GUANJIA_REBUILD_FEEDS: z.stringbool().default(false),
  /** Days that a notice is kept which somebody has read. */
  GUANJIA_NOTICE_DAYS: z.coerce.number().int().positive().default(180),
  /**
   * Days that names, phones and ID numbers are kept after a complaint is over. No fewer than half a year: a petitioner may
   * ask for a review and a re-review for so long.
   */
  GUANJIA_PERSONAL_DATA_DAYS: z.coerce.number().int().min(180).default(1_825),
  /** Private networks that webhooks may be sent to, as CIDR with commas between; none by default. */
  GUANJIA_WEBHOOK_NETWORKS: z
    .string()
    .transform((text) => text.split(',').map((network) => network.trim()))
    .pipe(z.array(z.union([z.cidrv4(), z.cidrv6()])))
    .optional(),
  /** The composed supergraph; a changed file is taken over without a restart. */
  GUANJIA_SUPERGRAPH: z.string().min(1).optional(),
  /** OpenID Connect issuer whose tokens the gateway takes. */
  GUANJIA_ISSUER: z.url().optional(),
  /** Where that issuer's keys are reached from here; by default what its discovery document says. */
  GUANJIA_JWKS_URI: z.url().optional(),
  /** GraphQL address by service name, as JSON; only where each has its own process. */
  GUANJIA_SUBGRAPHS: json(z.record(z.string(), z.url())).optional(),
  /** This process's own Ed25519 key, PKCS 8 in base64. */
  GUANJIA_SIGNING_KEY: z.string().transform(privateKey).optional(),
  /** Signs the head of each audit log for the document store; an Ed25519 key, PKCS 8 in base64. */
  GUANJIA_AUDIT_KEY: z.string().transform(privateKey).optional(),
  /** Who may vouch for callers: Ed25519 public keys by issuer name, SPKI in base64, as JSON. */
  GUANJIA_TRUSTED_KEYS: json(z.record(z.string(), z.string().transform(publicKey))).optional(),
});

export type Environment = z.output<typeof variables>;

/** @throws Error that names each variable and what is wrong with it */
export function readEnvironment(environment: NodeJS.ProcessEnv = process.env): Environment {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`The configuration is not complete. Set or correct:\n${lines.join('\n')}`);
}

/** A variable that this process cannot do without. */
export function required<Name extends keyof Environment>(
  environment: Environment,
  name: Name,
): NonNullable<Environment[Name]> {
  const value = environment[name];
  if (value === undefined || value === null)
    throw new Error(`The configuration is not complete. Set ${name}.`);
  return value;
}

function json<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue('is not JSON');
        return z.NEVER;
      }
    })
    .pipe(schema);
}

function privateKey(base64: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' });
}

function publicKey(base64: string): KeyObject {
  return createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
}
