import { chainProgress } from './chain-progress.ts';

const handling = { kind: 'HANDLING', requestedOn: null, givenOn: '2026-02-10', deliveredOn: '2026-02-11' };
const review = { kind: 'REVIEW', requestedOn: '2026-03-02', givenOn: null, deliveredOn: null };
const states = (...asked: Parameters<typeof chainProgress>) =>
  chainProgress(...asked).map((one) => one.state);

test('a petition that is not accepted yet stands at the first step', () => {
  expect(states('HANDLING', null, [])).toEqual(['current', 'open', 'open', 'open', 'open']);
});

test('a delivered opinion stays where it is until a review is asked for', () => {
  expect(states('OPINION_DELIVERED', '2026-01-31', [handling])).toEqual([
    'done',
    'current',
    'open',
    'open',
    'open',
  ]);
  expect(chainProgress('UNDER_REVIEW', '2026-01-31', [handling, review])).toEqual([
    { step: 'ACCEPTANCE', state: 'done', on: '2026-01-31' },
    { step: 'HANDLING', state: 'done', on: '2026-02-10' },
    { step: 'REVIEW', state: 'current', on: '2026-03-02' },
    { step: 'RE_REVIEW', state: 'open', on: null },
    { step: 'FINAL', state: 'open', on: null },
  ]);
});

test('what is final is behind it altogether', () => {
  const last = {
    kind: 'RE_REVIEW',
    requestedOn: '2026-04-01',
    givenOn: '2026-04-20',
    deliveredOn: '2026-04-21',
  };
  expect(chainProgress('FINAL', '2026-01-31', [handling, review, last]).at(-1)).toEqual({
    step: 'FINAL',
    state: 'done',
    on: '2026-04-21',
  });
});
