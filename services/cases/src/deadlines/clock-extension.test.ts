import { nationalCalendar } from '../calendar/national-calendar.ts';
import { shanghaiInstant } from '../calendar/office-time.ts';
import { deadline, prolonged, recomputed, type DeadlineUnit } from './deadline.rules.ts';

const due = (amount: number, unit: DeadlineUnit, { roll = true, pauses = [] as readonly Pause[] } = {}) =>
  deadline(
    { rule: 'test', amount, unit, roll },
    shanghaiInstant('2018-07-02', 600),
    nationalCalendar,
    pauses,
  );

interface Pause {
  pausedAt: string;
  resumedAt: string;
}

const granted = (days: number, grantedAt = '2018-07-20T02:00:00.000Z') => ({
  rule: 'petition2005.article33',
  days,
  grantedAt,
});

test('60 natural days and 30 more are 90: a holiday in between is not counted on top', () => {
  // The 60th day is Friday, 31 August; the 90th lies before the National Day holiday, in which the 91st and later ones lie.
  for (const [days, dueOn] of [
    [30, '2018-09-30'],
    [31, '2018-10-08'],
  ] as const) {
    const before = due(60, 'NATURAL_DAYS');
    const after = prolonged(before.explanation, nationalCalendar, granted(days));
    expect(after.dueOn).toBe(dueOn);
    expect(after.dueOn).toBe(due(60 + days, 'NATURAL_DAYS').dueOn);
    expect(after.explanation.extension).toEqual({ ...granted(days), from: before.dueOn, to: dueOn });
  }
});

test('hours are prolonged by whole days, to the minute', () => {
  for (const unit of ['HOURS', 'WORKING_HOURS'] as const) {
    const before = due(2, unit);
    const after = prolonged(before.explanation, nationalCalendar, granted(3));
    expect(after.dueAt.getTime() - before.dueAt.getTime()).toBe(3 * 86_400_000);
  }
});

test('working days end on a working day also when they are prolonged, natural days only where their rule rolls', () => {
  // 5 working days end on Monday, 9 July; five days on is a Saturday.
  expect(
    prolonged(due(5, 'WORKING_DAYS', { roll: false }).explanation, nationalCalendar, granted(5)).dueOn,
  ).toBe('2018-07-16');
  const natural = due(7, 'NATURAL_DAYS', { roll: false }).explanation;
  expect(prolonged(natural, nationalCalendar, granted(5)).dueOn).toBe('2018-07-14');
});

describe('beside a pause', () => {
  const pause: Pause = { pausedAt: '2018-07-10T02:00:00.000Z', resumedAt: '2018-07-20T02:00:00.000Z' };
  const paused = due(30, 'NATURAL_DAYS', { pauses: [pause] }).explanation;

  test('a limit that was prolonged before it, or in the same moment, is paused on its way to the prolonged end', () => {
    for (const grantedAt of ['2018-07-05T02:00:00.000Z', pause.pausedAt]) {
      const { explanation } = prolonged(paused, nationalCalendar, granted(10, grantedAt));
      expect(explanation.extension).toMatchObject({ from: '2018-08-01', to: '2018-08-13' });
      expect(explanation.pauses).toMatchObject([{ from: '2018-08-13', remaining: 32, to: '2018-08-21' }]);
    }
  });

  test('one that is prolonged later is prolonged from where the pause has brought it', () => {
    const { explanation } = prolonged(paused, nationalCalendar, granted(10, '2018-07-10T02:00:00.001Z'));
    expect(explanation.pauses).toMatchObject([{ from: '2018-08-01', remaining: 22, to: '2018-08-13' }]);
    expect(explanation.extension).toMatchObject({ from: '2018-08-13', to: '2018-08-21' });
  });
});

test('once is all there is, and a deadline told anew keeps it', () => {
  const once = prolonged(due(60, 'NATURAL_DAYS').explanation, nationalCalendar, granted(30));
  expect(() => prolonged(once.explanation, nationalCalendar, granted(1))).toThrow('once at the most');
  expect(recomputed(once.explanation, nationalCalendar)).toEqual(once);
});

test('what did not happen to a limit is not in its explanation', () => {
  const { explanation } = due(60, 'NATURAL_DAYS');
  expect(Object.keys(explanation)).not.toContain('pauses');
  expect(Object.keys(explanation)).not.toContain('extension');
});
