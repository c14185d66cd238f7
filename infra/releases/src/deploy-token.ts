import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError } from '@guanjia/http';

/** File of the state folder with the secret that deploys need; its owner alone can read it. */
export const TOKEN_FILE = 'deploy-token';

/** Reads the deploy token, or makes one. */
export function loadDeployToken(stateDir: string): string {
  const file = join(stateDir, TOKEN_FILE);
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!isSystemError(error, 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}

/** Whether an `authorization` header carries the token; takes the same time whatever it carries. */
export function isAuthorized(header: string | undefined, token: string): boolean {
  const given = Buffer.from(header ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
