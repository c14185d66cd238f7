import { randomBytes } from 'node:crypto';
import { maskIdNumber, maskName, maskPhone } from './masking.ts';
import { personalDataVault } from './personal-data-vault.ts';

test.each([
  ['张三', '张*'],
  ['王小明', '王**'],
  ['欧阳小明', '欧阳**'],
  ['李', '*'],
  [' 李 ', '*'],
  ['', ''],
])('the name %j shows as %j', (name, shown) => expect(maskName(name)).toBe(shown));

test.each([
  ['13812345678', '138****5678'],
  ['0472-5151234', '*********34'],
  ['5151234', '*****34'],
  ['8001', '***1'],
  ['110', '***'],
  ['无', '*'],
  [' 无 ', '*'],
  [' ', ''],
  ['', ''],
])('the phone %j shows as %j', (phone, shown) => expect(maskPhone(phone)).toBe(shown));

test.each([
  ['15020319800101123X', '1502**********123X'],
  ['150203800101123', '1502*******1123'],
  ['A123', '***3'],
  [' A123 ', '***3'],
  ['7', '*'],
  ['', ''],
])('the ID %j shows as %j', (number, shown) => expect(maskIdNumber(number)).toBe(shown));

describe('the vault', () => {
  const newKey = () => randomBytes(32).toString('base64');
  const current = newKey();
  const vault = personalDataVault({ current });
  const place = { table: 'case_record', id: 'Case_1', field: 'complainant' };

  test('opens what it sealed, and seals the same value differently each time', () => {
    expect(vault.open(vault.seal('13812345678', place), place)).toBe('13812345678');
    expect(vault.seal('张三', place)).not.toBe(vault.seal('张三', place));
  });

  test('refuses what was changed, what lies at another place, and another key’s', () => {
    const sealed = vault.seal('张三', place);
    const [id = '', text = ''] = sealed.split('.');
    const bytes = Buffer.from(text, 'base64');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    expect(() => vault.open(`${id}.${bytes.toString('base64')}`, place)).toThrow();
    for (const other of [{ id: 'Case_2' }, { table: 'case_event' }, { field: 'text' }])
      expect(() => vault.open(sealed, { ...place, ...other })).toThrow();
    // Without its key id it would be taken for a value of before places were bound.
    expect(() => vault.open(text, place)).toThrow();
    expect(() => personalDataVault({ current: newKey() }).open(sealed, place)).toThrow(/is not there/);
  });

  test('hashes alike what is alike, under its own key', () => {
    expect(vault.hash('13812345678')).toBe(vault.hash('13812345678'));
    expect(personalDataVault({ current: newKey() }).hash('13812345678')).not.toBe(vault.hash('13812345678'));
  });

  test('with a new key still opens and finds what the one before sealed and hashed', () => {
    const next = personalDataVault({ current: newKey(), others: [current] });
    expect(next.open(vault.seal('张三', place), place)).toBe('张三');
    expect(next.seal('张三', place).startsWith(`${next.keyId}.`)).toBe(true);
    expect(next.hashes('138')).toEqual([next.hash('138'), vault.hash('138')]);
    expect(next.keyIds).toEqual([next.keyId, vault.keyId]);
  });

  test('wants keys of 32 bytes', () => {
    expect(() => personalDataVault({ current: 'c2hvcnQ=' })).toThrow(RangeError);
    expect(() => personalDataVault({ current, others: ['c2hvcnQ='] })).toThrow(RangeError);
  });
});
