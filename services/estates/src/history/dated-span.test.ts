import { addDays } from '@guanjia/kit';
import fc from 'fast-check';
import { firstOverlap, holdsOn, overlaps, spanOn, succession, type DatedSpan } from './dated-span.ts';

const DAY_ONE = '2016-01-01';
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(DAY_ONE, days));
const span: fc.Arbitrary<DatedSpan> = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 90 })))
  .map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) }));
const everyDay = Array.from({ length: 500 }, (_, days) => addDays(DAY_ONE, days));

describe('dated spans', () => {
  test('both ends are included', () => {
    const july = { from: '2017-07-01', to: '2017-07-31' };
    expect(holdsOn(july, '2017-06-30')).toBe(false);
    expect(holdsOn(july, '2017-07-01')).toBe(true);
    expect(holdsOn(july, '2017-07-31')).toBe(true);
    expect(holdsOn(july, '2017-08-01')).toBe(false);
  });

  test('two spans overlap exactly when some day is in both', () => {
    fc.assert(
      fc.property(span, span, (one, other) => {
        const shared = everyDay.some((date) => holdsOn(one, date) && holdsOn(other, date));
        expect(overlaps(one, other)).toBe(shared);
        expect(overlaps(other, one)).toBe(shared);
      }),
    );
  });

  test('a history that refuses overlaps answers one span for a day at most', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), day, (candidates, date) => {
        const history: DatedSpan[] = [];
        for (const candidate of candidates) if (!firstOverlap(history, candidate)) history.push(candidate);
        const holding = history.filter((kept) => holdsOn(kept, date));
        expect(holding.length).toBeLessThanOrEqual(1);
        expect(spanOn(history, date)).toEqual(holding[0] ?? null);
      }),
    );
  });

  test('a successor ends what lasts on, the day before it begins', () => {
    const first = { from: '2010-05-01', to: '2015-04-30' };
    const second = { from: '2015-05-01', to: null };
    expect(succession([first, second], '2018-11-01')).toEqual({ span: second, end: '2018-10-31' });
    expect(succession([first], '2018-11-01')).toBeNull();
    expect(succession([second], '2015-05-01')).toBeNull();
  });
});
