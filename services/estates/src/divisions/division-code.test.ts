import fc from 'fast-check';
import {
  ancestorCodes,
  divisionKind,
  divisionLevel,
  fullDivisionCode,
  isWellFormedDivisionCode,
  isWithin,
  parentCode,
} from './division-code.ts';
import { plainDivisionName } from './division-names.ts';

const digits = (length: number, min = 0, max = 10 ** length - 1) =>
  fc.integer({ min, max }).map((number) => String(number).padStart(length, '0'));
const communityCode = fc
  .tuple(digits(2, 11, 82), digits(2, 1), digits(2), digits(3, 1), digits(3, 1))
  .map((parts) => parts.join(''));

describe('division codes', () => {
  test('their digits say the level', () => {
    expect(divisionLevel('150000000000')).toBe('PROVINCE');
    expect(divisionLevel('150200000000')).toBe('CITY');
    expect(divisionLevel('150271000000')).toBe('DISTRICT');
    expect(divisionLevel('150271010000')).toBe('SUBDISTRICT');
    expect(divisionLevel('150271010027')).toBe('COMMUNITY');
    expect(divisionLevel('441900003000')).toBe('SUBDISTRICT');
  });

  test('their digits say the kind', () => {
    expect(divisionKind('150271000000')).toBeNull();
    expect(divisionKind('150271010000')).toBe('SUBDISTRICT');
    expect(divisionKind('150271102000')).toBe('TOWN');
    expect(divisionKind('150271200000')).toBe('TOWNSHIP');
    expect(divisionKind('110115403000')).toBeNull();
    expect(divisionKind('150271010027')).toBe('RESIDENTS_COMMITTEE');
    expect(divisionKind('150271010200')).toBe('VILLAGE_COMMITTEE');
  });

  test('the ancestors of a community, the nearest first', () => {
    expect(ancestorCodes('150271010027')).toEqual([
      '150271010000',
      '150271000000',
      '150200000000',
      '150000000000',
    ]);
    expect(ancestorCodes('150000000000')).toEqual([]);
  });

  test('a subdistrict of a city without districts belongs to the city', () => {
    expect(parentCode('441900003000')).toBe('441900000000');
    expect(divisionLevel('441900000000')).toBe('CITY');
  });

  test('a development zone that GB/T 2260 does not list is well formed', () => {
    expect(isWellFormedDivisionCode('150271000000')).toBe(true);
  });

  test('text that is not built like a code is refused', () => {
    for (const text of [
      '',
      '150271',
      '15027101002７',
      '050271010027',
      '150271000027',
      '150000010027',
      '1502710100270',
    ]) {
      expect(isWellFormedDivisionCode(text)).toBe(false);
    }
  });

  test('short codes of national tables are filled up', () => {
    expect(fullDivisionCode('15')).toBe('150000000000');
    expect(fullDivisionCode('150271102')).toBe('150271102000');
  });

  test('a division lies within each of its ancestors and none of its neighbours', () => {
    fc.assert(
      fc.property(communityCode, communityCode, (code, other) => {
        expect(isWellFormedDivisionCode(code)).toBe(true);
        for (const ancestor of [code, ...ancestorCodes(code)]) expect(isWithin(code, ancestor)).toBe(true);
        for (const ancestor of ancestorCodes(other)) {
          expect(isWithin(code, ancestor)).toBe(ancestorCodes(code).includes(ancestor));
        }
      }),
    );
  });

  test('every step up is one level higher', () => {
    fc.assert(
      fc.property(communityCode, (code) => {
        const levels = [code, ...ancestorCodes(code)].map(divisionLevel);
        expect(new Set(levels).size).toBe(levels.length);
      }),
    );
  });
});

describe('names of divisions', () => {
  test('the place is kept, the committee becomes the kind', () => {
    expect(plainDivisionName('友谊社区居委会')).toEqual({ name: '友谊社区', kind: 'RESIDENTS_COMMITTEE' });
    expect(plainDivisionName('富林路居委会')).toEqual({ name: '富林路', kind: 'RESIDENTS_COMMITTEE' });
    expect(plainDivisionName('武银福村委会')).toEqual({ name: '武银福村', kind: 'VILLAGE_COMMITTEE' });
    expect(plainDivisionName('东辛店村民委员会')).toEqual({ name: '东辛店村', kind: 'VILLAGE_COMMITTEE' });
    expect(plainDivisionName('稀土路街道')).toEqual({ name: '稀土路街道', kind: null });
    expect(plainDivisionName('居委会')).toEqual({ name: '居委会', kind: null });
  });
});
