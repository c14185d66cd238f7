import fc from 'fast-check';
import { EVERYWHERE, scopeRange } from '../scope/scope.ts';
import { requireWholeDivision } from './whole-division.ts';

const COMMUNITY = '150271010027';
const SUBDISTRICT = '150271010000';
const DISTRICT = '150271000000';
const of = (code: string) => ({ scope: scopeRange(code) });

test.each([
  ['a community', COMMUNITY, COMMUNITY],
  ['a subdistrict', SUBDISTRICT, COMMUNITY],
  ['a district', DISTRICT, SUBDISTRICT],
  ['a city', '150200000000', DISTRICT],
])('%s gets figures of its own and of what lies below', (_name, own, below) => {
  expect(() => requireWholeDivision(of(own), own)).not.toThrow();
  expect(() => requireWholeDivision(of(own), below)).not.toThrow();
});

test.each([
  ['beside', '150271010001'],
  ['next door under another subdistrict', '150271020104'],
  ['above', SUBDISTRICT],
  ['two above', DISTRICT],
])('a division %s is refused with a reason that can be translated', (_name, code) => {
  const refusal = (): void => requireWholeDivision(of(COMMUNITY), code);
  expect(refusal).toThrow(
    expect.objectContaining({
      extensions: { code: 'FORBIDDEN', reason: 'divisionOutOfScope', params: { code } },
    }),
  );
});

test('a claim about more than the caller sees says so', () => {
  expect(() => requireWholeDivision(of(COMMUNITY), DISTRICT, 'claimOutsideDivision')).toThrow(
    expect.objectContaining({ extensions: expect.objectContaining({ reason: 'claimOutsideDivision' }) }),
  );
});

test('what is let through has every code below it in reach', () => {
  const code = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
    .map(([county, town, village]) => `15020${county}00${town}00${town === 0 ? 0 : village}`);
  fc.assert(
    fc.property(code, code, (own, asked) => {
      const { scope } = of(own);
      const whole = scope.from <= scopeRange(asked).from && scopeRange(asked).to <= scope.to;
      const refusal = (): void => requireWholeDivision({ scope }, asked);
      if (whole) expect(refusal).not.toThrow();
      else expect(refusal).toThrow();
    }),
  );
  expect(() => requireWholeDivision({ scope: EVERYWHERE }, DISTRICT)).not.toThrow();
});
