import { createPrivateKey } from 'node:crypto';
import { createLogger, listenConfig, readConfig, runMain } from '@guanjia/http';
import type { FastifyBaseLogger } from 'fastify';
import { z } from 'zod';
import { startGateway } from './server/start-gateway.ts';
import { supergraphFile } from './supergraph/supergraph-file.ts';

/** The gateway as a process of its own, with every subgraph elsewhere: see docs/running-on-another-router.md. */
const schema = listenConfig.extend({
  supergraph: z.string().min(1),
  issuer: z.url(),
  jwksUri: z.url().optional(),
  audience: z.string().default('guanjia'),
  /** Claim names that differ from the platform's own, as JSON: {"division": "attributes.org_code"}. */
  claims: z.string().default('{}').transform(parsedJson).pipe(z.record(z.string(), z.string())),
  /** GraphQL address by subgraph name, as JSON. */
  subgraphs: z.string().transform(parsedJson).pipe(z.record(z.string(), z.url())),
  /** Ed25519 private key, PKCS 8 in base64. */
  signingKey: z
    .string()
    .transform((base64) =>
      createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' }),
    ),
  introspection: z.stringbool().default(true),
});

await runMain(async () => {
  const config = readConfig(schema, {
    host: 'GUANJIA_HOST',
    port: 'GUANJIA_PORT',
    logLevel: 'GUANJIA_LOG_LEVEL',
    supergraph: 'GUANJIA_SUPERGRAPH',
    issuer: 'GUANJIA_ISSUER',
    jwksUri: 'GUANJIA_JWKS_URI',
    audience: 'GUANJIA_AUDIENCE',
    claims: 'GUANJIA_CLAIMS',
    subgraphs: 'GUANJIA_SUBGRAPHS',
    signingKey: 'GUANJIA_SIGNING_KEY',
    introspection: 'GUANJIA_INTROSPECTION',
  });
  return startGateway({
    host: config.host,
    port: config.port,
    supergraph: supergraphFile(config.supergraph),
    subgraphs: Object.fromEntries(
      Object.entries(config.subgraphs).map(([name, url]) => [name, { kind: 'http' as const, url }]),
    ),
    identity: {
      issuer: config.issuer,
      audience: config.audience,
      claims: config.claims,
      ...(config.jwksUri === undefined ? {} : { jwksUri: config.jwksUri }),
    },
    signingKey: config.signingKey,
    introspection: config.introspection,
    logger: createLogger({ level: config.logLevel, base: { service: 'gateway' } }) as FastifyBaseLogger,
  });
});

function parsedJson(text: string, context: z.core.$RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue('is not JSON');
    return z.NEVER;
  }
}
