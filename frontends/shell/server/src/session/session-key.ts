import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '@guanjia/http';

const KEY_BYTES = 32;

/** Reads the key that encrypts cookies, or makes one for its owner's eyes only. With it, sessions outlive a restart. */
export function loadSessionKey(stateDir: string): Uint8Array {
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const file = join(stateDir, 'session-key');
  try {
    writeFileSync(file, randomBytes(KEY_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!isSystemError(error, 'EEXIST')) throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64url');
  if (key.byteLength !== KEY_BYTES)
    throw new Error(`${file} does not hold a key of ${KEY_BYTES} bytes; remove it.`);
  return new Uint8Array(key);
}
