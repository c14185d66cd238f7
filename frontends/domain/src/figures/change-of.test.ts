import { changeOf } from './change-of.ts';

const share = (numerator: number, denominator: number) => ({ numerator, denominator });

test('a change is told in tenths of a percentage point, without sign', () => {
  expect(changeOf(share(962, 1000), share(940, 1000))).toEqual({ direction: 'up', points: 2.2 });
  expect(changeOf(share(1, 2), share(3, 4))).toEqual({ direction: 'down', points: 25 });
});

test('what reads equal is equal, and what reads otherwise is not', () => {
  expect(changeOf(share(96_172, 100_000), share(96_174, 100_000))).toEqual({ direction: 'same', points: 0 });
  expect(changeOf(share(23, 80), share(287, 1000))).toEqual({ direction: 'up', points: 0.1 });
  expect(changeOf(share(1_999, 2_000), share(2_000, 2_000))).toEqual({ direction: 'down', points: 0.1 });
});

test('against nothing there is no change', () => {
  expect(changeOf(share(9, 10), null)).toBeNull();
  expect(changeOf(undefined, share(9, 10))).toBeNull();
  expect(changeOf(share(9, 10), share(0, 0))).toBeNull();
});
