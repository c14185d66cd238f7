import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSecrets, typablePassword } from './secrets.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanjia-secrets-'));
const file = join(folder, 'secrets.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a secret is made once and is the same ever after', () => {
  const first = openSecrets(file).of('password of district', typablePassword);
  expect(openSecrets(file).of('password of district', typablePassword)).toBe(first);
  expect(openSecrets(file).of('password of auditor', typablePassword)).not.toBe(first);
});

test('only the owner can read the file', () => {
  openSecrets(file).of('key');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('a password to type has no letters that look like others', () => {
  for (let round = 0; round < 50; round += 1) {
    expect(typablePassword()).toMatch(/^[a-hj-km-np-z2-9]{4}-[a-hj-km-np-z2-9]{4}-[a-hj-km-np-z2-9]{4}$/);
  }
});
