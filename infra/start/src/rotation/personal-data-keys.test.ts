import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personalDataVault } from '@guanjia/kit';
import { readEnvironment } from '../children/environment.ts';
import { openSecrets } from '../secrets.ts';
import { beginRotation, endRotation, installedKeys, keyIdOf } from './personal-data-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanjia-keys-'));
const file = join(folder, 'secrets.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a new key seals, the one before opens until the rotation ends, and none is lost on the way', () => {
  const place = { table: 't', id: 'a', field: 'b' };
  const first = installedKeys(openSecrets(file));
  const sealed = personalDataVault(first).seal('13800138000', place);

  beginRotation(openSecrets(file));
  const during = installedKeys(openSecrets(file));
  expect(during.current).not.toBe(first.current);
  expect(keyIdOf(during)).not.toBe(keyIdOf(first));
  expect(personalDataVault(during).open(sealed, place)).toBe('13800138000');
  expect(() => beginRotation(openSecrets(file))).toThrow(/under way/);
  expect(installedKeys(openSecrets(file))).toEqual(during);

  endRotation(openSecrets(file));
  expect(installedKeys(openSecrets(file))).toEqual({ current: during.current, others: [] });
  expect(() => personalDataVault(installedKeys(openSecrets(file))).open(sealed, place)).toThrow();
});

test('processes take the other keys from their environment', () => {
  const environment = { GUANJIA_PERSONAL_DATA_OTHER_KEYS: 'a2V5LTE=, a2V5LTI=' };
  expect(readEnvironment(environment).GUANJIA_PERSONAL_DATA_OTHER_KEYS).toEqual(['a2V5LTE=', 'a2V5LTI=']);
  expect(readEnvironment({}).GUANJIA_PERSONAL_DATA_OTHER_KEYS).toEqual([]);
});
