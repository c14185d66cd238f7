import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

// OWASP's password storage advice for scrypt: N = 2^15, r = 8, p = 3 (32 MiB).
const COST = { N: 32768, r: 8, p: 3, maxmem: 64 * 1024 * 1024 };
const KEY_BYTES = 32;

/** A password as it is kept: `scrypt$<salt>$<key>`, both in base64url. */
export type PasswordHash = string;

export async function hashPassword(password: string): Promise<PasswordHash> {
  const salt = randomBytes(16);
  const key = await derive(password.normalize('NFKC'), salt, KEY_BYTES, COST);
  return `scrypt$${salt.toString('base64url')}$${key.toString('base64url')}`;
}

/** Whether the password is the hashed one. Takes as long for a wrong one as for the right one. */
export async function verifyPassword(password: string, hash: PasswordHash): Promise<boolean> {
  const [, salt = '', key = ''] = hash.split('$');
  const expected = Buffer.from(key, 'base64url');
  const actual = await derive(password.normalize('NFKC'), Buffer.from(salt, 'base64url'), KEY_BYTES, COST);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
