import fc from 'fast-check';
import { addDays } from '@guanjia/kit';
import { starChangeProblem, starOn, starPeriods, StarChangeKind } from './star.rules.ts';
import type { StarAwardFacts, StarChange } from './star.rules.ts';

const award: StarAwardFacts = {
  level: 3,
  plaqueNumber: '2016-001',
  awardedOn: '2016-12-01',
  validUntil: '2019-11-30',
};
const downgraded: StarChange = {
  kind: StarChangeKind.DOWNGRADED,
  on: '2017-06-01',
  level: 2,
  plaqueNumber: null,
};
const revoked: StarChange = {
  kind: StarChangeKind.REVOKED,
  on: '2018-01-15',
  level: null,
  plaqueNumber: null,
};
const reissued: StarChange = {
  kind: StarChangeKind.REISSUED,
  on: '2018-09-01',
  level: 1,
  plaqueNumber: '2018-107',
};
const history = [downgraded, revoked, reissued];

describe('the star on a date', () => {
  test.each([
    ['2016-11-30', 'PENDING', 3, '2016-001'],
    ['2016-12-01', 'VALID', 3, '2016-001'],
    ['2017-05-31', 'VALID', 3, '2016-001'],
    ['2017-06-01', 'VALID', 2, '2016-001'],
    ['2018-01-14', 'VALID', 2, '2016-001'],
    ['2018-01-15', 'REVOKED', 2, '2016-001'],
    ['2018-08-31', 'REVOKED', 2, '2016-001'],
    ['2018-09-01', 'VALID', 1, '2018-107'],
    ['2019-11-30', 'VALID', 1, '2018-107'],
    ['2019-12-01', 'EXPIRED', 1, '2018-107'],
  ])('%s: %s, level %d, plaque %s', (date, status, level, plaqueNumber) => {
    expect(starOn(award, history, date)).toEqual({ status, level, plaqueNumber });
  });

  test('a star revoked to its end is revoked, not expired', () => {
    expect(starOn(award, [downgraded, revoked], '2025-01-01').status).toBe('REVOKED');
  });
});

test('the history is the times in which a level was held', () => {
  expect(starPeriods(award, history)).toEqual([
    { level: 3, plaqueNumber: '2016-001', from: '2016-12-01', to: '2017-06-01' },
    { level: 2, plaqueNumber: '2016-001', from: '2017-06-01', to: '2018-01-15' },
    { level: 1, plaqueNumber: '2018-107', from: '2018-09-01', to: '2019-12-01' },
  ]);
  const sameDay = { ...revoked, on: award.awardedOn };
  expect(starPeriods(award, [sameDay])).toEqual([]);
});

describe('a change is refused', () => {
  test.each<[string, StarChange[], Partial<StarChange>, string]>([
    ['before the award', [], { ...revoked, on: '2016-11-30' }, 'starNotYetAwarded'],
    ['after the term', [], { ...revoked, on: '2019-12-01' }, 'starExpired'],
    [
      'before an earlier change',
      [downgraded, revoked],
      { ...reissued, on: '2018-01-14' },
      'starChangeBeforeLast',
    ],
    ['to the same level', [], { ...downgraded, level: 3 }, 'starLevelNotLower'],
    ['to no level', [], { ...downgraded, level: 0 }, 'starLevelNotLower'],
    ['without a level', [], { ...downgraded, level: null }, 'starLevelNotLower'],
    ['when already revoked', [revoked], { ...revoked, on: '2018-02-01' }, 'starRevoked'],
    ['downgraded when revoked', [revoked], { ...downgraded, on: '2018-02-01' }, 'starRevoked'],
    ['with the same plaque', [revoked], { ...reissued, plaqueNumber: '2016-001' }, 'plaqueNumberUsed'],
    ['without a plaque', [revoked], { ...reissued, plaqueNumber: null }, 'plaqueNumberMissing'],
    ['to more stars', [downgraded, revoked], { ...reissued, level: 3 }, 'starLevelNotHigher'],
  ])('%s', (_case, before, change, problem) => {
    expect(starChangeProblem(award, before, change as StarChange)).toBe(problem);
  });

  test('on the last day it is still possible', () => {
    expect(starChangeProblem(award, [], { ...revoked, on: award.validUntil })).toBeNull();
  });
});

const day = fc
  .integer({ min: 0, max: 1400 })
  .map((n) => new Date(Date.UTC(2016, 9, 1 + n)).toISOString().slice(0, 10));
const anyChange: fc.Arbitrary<StarChange> = fc.record({
  kind: fc.constantFrom(StarChangeKind.DOWNGRADED, StarChangeKind.REVOKED, StarChangeKind.REISSUED),
  on: day,
  level: fc.option(fc.integer({ min: 1, max: 3 })),
  plaqueNumber: fc.option(fc.string({ minLength: 1, maxLength: 3 })),
});

test('whatever is accepted, a day lies in one period exactly when the star is valid on it', () => {
  fc.assert(
    fc.property(
      fc.array(anyChange, { maxLength: 12 }),
      fc.array(day, { maxLength: 10 }),
      (candidates, days) => {
        const changes: StarChange[] = [];
        for (const change of candidates.sort((a, b) => (a.on < b.on ? -1 : 1))) {
          if (starChangeProblem(award, changes, change) === null) changes.push(change);
        }
        const periods = starPeriods(award, changes);
        const edges = periods.flatMap((period) => [period.from, period.to, addDays(period.to, 1)]);
        for (const date of [...days, ...edges]) {
          const holding = periods.filter((period) => period.from <= date && date < period.to);
          const { status, level, plaqueNumber } = starOn(award, changes, date);
          expect(holding).toHaveLength(status === 'VALID' ? 1 : 0);
          if (holding[0]) expect(holding[0]).toMatchObject({ level, plaqueNumber });
        }
      },
    ),
  );
});
