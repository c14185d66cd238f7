import { plaqueStateOn } from './plaque.rules.ts';
import type { PlaqueFinding } from './plaque.rules.ts';
import { StarChangeKind } from './star.rules.ts';
import type { StarAwardFacts, StarChange } from './star.rules.ts';

const award: StarAwardFacts = {
  level: 2,
  plaqueNumber: 'A-1',
  awardedOn: '2017-01-01',
  validUntil: '2019-12-31',
};
const good: PlaqueFinding = {
  plaqueNumber: 'A-1',
  on: '2017-03-01',
  hung: true,
  intact: true,
  correct: true,
};
const gone: PlaqueFinding = { ...good, on: '2018-03-01', hung: false };
const revoked: StarChange = {
  kind: StarChangeKind.REVOKED,
  on: '2018-06-01',
  level: null,
  plaqueNumber: null,
};
const reissued: StarChange = {
  kind: StarChangeKind.REISSUED,
  on: '2018-09-01',
  level: 1,
  plaqueNumber: 'A-2',
};

test.each<[string, string]>([
  ['2017-02-28', 'ISSUED'],
  ['2017-03-01', 'HUNG'],
  ['2018-03-01', 'MISSING'],
  ['2018-06-01', 'REVOKED'],
  ['2018-09-01', 'REISSUED'],
])('on %s the plaque is %s', (date, state) => {
  expect(plaqueStateOn(award, [revoked, reissued], [good, gone], date)).toBe(state);
});

test.each<[Partial<PlaqueFinding>, string]>([
  [{ intact: false }, 'DAMAGED'],
  [{ correct: false }, 'INCORRECT'],
  [{ hung: false, intact: false }, 'MISSING'],
])('found %o it is %s', (found, state) => {
  expect(plaqueStateOn(award, [], [{ ...good, ...found }], '2017-12-31')).toBe(state);
});
