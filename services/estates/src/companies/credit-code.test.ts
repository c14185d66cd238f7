import fc from 'fast-check';
import { checkCreditCode, creditCodeCheckCharacter, normaliseCreditCode } from './credit-code.ts';

const ALPHABET = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
const VECTORS = ['911502710000000004', '9115027112345678XC', '91000000000000000K'];

describe('unified social credit code (GB 32100-2015)', () => {
  test.each(VECTORS)('%s is valid', (code) => {
    expect(checkCreditCode(code)).toEqual({ normalised: code, problem: null, expected: code.at(-1) });
  });

  test.each(VECTORS)('%s with any one character changed to any other is not', (code) => {
    for (let at = 0; at < code.length; at += 1) {
      for (const other of ALPHABET.filter((character) => character !== code[at])) {
        expect(checkCreditCode(code.slice(0, at) + other + code.slice(at + 1)).problem).not.toBeNull();
      }
    }
  });

  test('is read however it was typed', () => {
    const typed = [
      ' 9115 0271 1234 5678 xc ',
      '9115027112345678xc',
      '９１１５０２７１１２３４５６７８ｘｃ',
      '91150271\u200b12345678\u00a0XC',
      '91150271-1234-5678-XC',
    ];
    for (const text of typed)
      expect(checkCreditCode(text)).toMatchObject({ normalised: '9115027112345678XC', problem: null });
  });

  test('says what is wrong', () => {
    expect(checkCreditCode('  ').problem).toBe('empty');
    expect(checkCreditCode('9115027112345678X').problem).toBe('wrongLength');
    expect(checkCreditCode('9115027112345678XCC').problem).toBe('wrongLength');
    expect(checkCreditCode('91I502710000000004').problem).toBe('wrongCharacter');
    expect(checkCreditCode('91150271000000000O').problem).toBe('wrongCharacter');
    expect(checkCreditCode('911502710000000005')).toMatchObject({
      problem: 'wrongCheckCharacter',
      expected: '4',
    });
  });

  const seventeen = fc
    .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
    .map((characters) => characters.join(''));

  test('exactly one check character makes any seventeen characters a valid code', () => {
    fc.assert(
      fc.property(seventeen, (first) => {
        const valid = ALPHABET.filter((last) => checkCreditCode(first + last).problem === null);
        expect(valid).toEqual([creditCodeCheckCharacter(first)]);
      }),
    );
  });

  test('every character of the standard can be the check character', () => {
    const seen = new Set<string | null>();
    for (const a of ALPHABET) seen.add(creditCodeCheckCharacter(`9115027100000000${a}`));
    expect(seen.size).toBe(31);
  });

  const typed = fc.constantFrom(...ALPHABET, ...'abcxyzO０９ＡＺａｚ -－—\t\u3000\u00a0\u200b\ufeff');

  test('normalising twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: typed }), (text) => {
        const once = normaliseCreditCode(text);
        expect(normaliseCreditCode(once)).toBe(once);
      }),
    );
  });
});
