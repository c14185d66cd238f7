import { randomBytes } from 'node:crypto';
import { maskIdNumber, maskName, maskPhone } from './masking.ts';
import { personalDataVault } from './personal-data-vault.ts';

test.each([
  ['张三', '张*'],
  ['王小明', '王**'],
  ['欧阳小明', '欧阳**'],
  ['李', '*'],
  ['', ''],
])('the name %j shows as %j', (name, shown) => expect(maskName(name)).toBe(shown));

test.each([
  ['13812345678', '138****5678'],
  ['0472-5151234', '*********34'],
  ['5151234', '*****34'],
  ['8001', '***1'],
  ['110', '***'],
  ['无', '*'],
])('the phone %j shows as %j', (phone, shown) => expect(maskPhone(phone)).toBe(shown));

test.each([
  ['15020319800101123X', '1502**********123X'],
  ['150203800101123', '1502*******1123'],
  ['A123', '***3'],
])('the ID %j shows as %j', (number, shown) => expect(maskIdNumber(number)).toBe(shown));

describe('the vault', () => {
  const vault = personalDataVault(randomBytes(32).toString('base64'));

  test('opens what it sealed, and seals the same value differently each time', () => {
    expect(vault.open(vault.seal('13812345678'))).toBe('13812345678');
    expect(vault.seal('张三')).not.toBe(vault.seal('张三'));
  });

  test('refuses what was changed or sealed with another key', () => {
    const sealed = Buffer.from(vault.seal('张三'), 'base64');
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => vault.open(sealed.toString('base64'))).toThrow();
    expect(() => personalDataVault(randomBytes(32).toString('base64')).open(vault.seal('张三'))).toThrow();
  });

  test('hashes alike what is alike, under its own key', () => {
    expect(vault.hash('13812345678')).toBe(vault.hash('13812345678'));
    expect(personalDataVault(randomBytes(32).toString('base64')).hash('13812345678')).not.toBe(
      vault.hash('13812345678'),
    );
  });

  test('wants a key of 32 bytes', () => expect(() => personalDataVault('c2hvcnQ=')).toThrow(RangeError));
});
