import fc from 'fast-check';
import { covers, scopeRange, smallestScope } from './scope.ts';

describe('the codes that a jurisdiction covers', () => {
  test.each([
    ['150000000000', '150000000000', '160000000000'],
    ['150200000000', '150200000000', '150300000000'],
    ['150271000000', '150271000000', '150272000000'],
    ['150271010000', '150271010000', '150271011000'],
    ['150271010027', '150271010027', '150271010028'],
    ['150299999999', '150299999999', '150300000000'],
  ])('%s', (code, from, to) => expect(scopeRange(code)).toEqual({ from, to }));

  test('a community is covered by its subdistrict and district and by no other community', () => {
    const community = fc.tuple(fc.integer({ min: 1, max: 399 }), fc.integer({ min: 1, max: 999 }));
    fc.assert(
      fc.property(community, community, ([town, village], [otherTown, otherVillage]) => {
        const code = `150271${String(town).padStart(3, '0')}${String(village).padStart(3, '0')}`;
        const other = `150271${String(otherTown).padStart(3, '0')}${String(otherVillage).padStart(3, '0')}`;
        expect(covers(scopeRange('150271000000'), code)).toBe(true);
        expect(covers(scopeRange(`${code.slice(0, 9)}000`), code)).toBe(true);
        expect(covers(scopeRange(code), other)).toBe(code === other);
      }),
    );
  });

  test.each(['', '15027101000', '15027101000A', "150271010000' or true"])('refuses %j', (code) =>
    expect(() => scopeRange(code)).toThrow(/12 digits/),
  );
});

test.each([
  [['150271010027'], '150271010027'],
  [['150271010027', '150271010001'], '150271010000'],
  [['150271010027', '150271020100', '150271010000'], '150271000000'],
  [['150271010027', '150204001001'], '150200000000'],
  [['150271010027', '110101001001'], '000000000000'],
  [[], '000000000000'],
])('the smallest division that covers %j', (codes, covering) => expect(smallestScope(codes)).toBe(covering));
