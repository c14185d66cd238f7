import fc from 'fast-check';
import { figure, FigureUnit } from './figure.ts';
import { percentage } from './share.ts';

test.each([
  [23, 80, '28.8%'],
  [201, 209, '96.2%'],
  [29, 77, '37.7%'],
  // Exactly half a tenth, which binary fractions round down.
  [1_005, 10_000, '10.1%'],
  [1_999, 2_000, '>99.9%'],
  [9_994, 10_000, '99.9%'],
  [2_000, 2_000, '100.0%'],
  [1, 2_001, '<0.1%'],
  [1, 2_000, '0.1%'],
  [0, 2_000, '0.0%'],
  [9_007_199_254_740_990, 9_007_199_254_740_991, '>99.9%'],
])('%d of %d is printed as %s', (numerator, denominator, text) => {
  expect(percentage({ numerator, denominator })).toBe(text);
  expect(figure({ key: 'x', numerator, denominator }).percentage).toBe(text);
});

test('of nothing there is no share, and an area is none', () => {
  expect(percentage({ numerator: 0, denominator: 0 })).toBeNull();
  const unit = FigureUnit.AREA_PER_HOUSEHOLD;
  expect(figure({ key: 'x', numerator: 6_157, denominator: 1, unit }).percentage).toBeNull();
});

test('a printed share lies within half a tenth of the exact one, and is whole only when that is', () => {
  const parts = fc
    .tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }))
    .map(([a, b]) => ({ numerator: Math.min(a, b), denominator: Math.max(a, b) }));
  fc.assert(
    fc.property(parts, ({ numerator, denominator }) => {
      const text = percentage({ numerator, denominator }) ?? '';
      const tenths = BigInt(Math.round(Number(text.replace(/[<>%]/g, '')) * 10));
      const [n, d] = [BigInt(numerator), BigInt(denominator)];
      // |tenths / 1000 − n / d| in units of 1 / (2000 d), at most d; at the ends up to twice that.
      const off = 2n * tenths * d - 2000n * n;
      expect(off <= (/[<>]/.test(text) ? 2n * d : d) && -off < (/[<>]/.test(text) ? 2n * d : d)).toBe(true);
      expect(text === '100.0%').toBe(n === d);
      expect(text === '0.0%').toBe(n === 0n);
    }),
  );
});
