import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '@guanjia/http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';

const keysSchema = z.object({
  /** Signs access and identity tokens. */
  signing: z.array(z.looseObject({ kty: z.string(), kid: z.string(), alg: z.literal('ES256') })).min(1),
  /** Signs the provider's cookies. */
  cookies: z.array(z.string().min(32)).min(1),
});

/** The provider's secrets. They outlive a restart, so that tokens and cookies of before stay valid. */
export interface ProviderKeys {
  signing: JWK[];
  cookies: string[];
}

/** Reads the keys from the state folder, or makes them there for the owner's eyes only. */
export async function loadKeys(stateDir: string): Promise<ProviderKeys> {
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const file = join(stateDir, 'keys.json');
  const text = readIfThere(file);
  if (text !== undefined) return keysSchema.parse(JSON.parse(text)) as ProviderKeys;
  const keys = await makeKeys();
  // Written whole or not at all: half a key file would stop every later start.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(keys), { mode: 0o600 });
  renameSync(draft, file);
  return keys;
}

async function makeKeys(): Promise<ProviderKeys> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return {
    signing: [{ ...jwk, use: 'sig', alg: 'ES256', kid: randomBytes(8).toString('hex') }],
    cookies: [randomBytes(32).toString('base64url')],
  };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isSystemError(error, 'ENOENT')) return undefined;
    throw error;
  }
}
