import { localDateIn } from '@guanjia/kit';
import fc from 'fast-check';
import { nationalCalendar } from '../calendar/national-calendar.ts';
import { shanghaiInstant } from '../calendar/office-time.ts';
import { deadline, deadlineUnits, recomputed, type DeadlineUnit } from './deadline.rules.ts';

const at = (date: string, minutes = 600) => shanghaiInstant(date, minutes);
const pause = (from: Date, to: Date) => ({ pausedAt: from.toISOString(), resumedAt: to.toISOString() });

function due(start: Date, amount: number, unit: DeadlineUnit, ...pauses: ReturnType<typeof pause>[]) {
  return deadline({ rule: 'test', amount, unit, roll: true }, start, nationalCalendar, pauses);
}

describe('a clock that stood still', () => {
  test('natural days that were left are counted on, and roll', () => {
    // 60 days from 2026-01-31 end on 2026-04-01; paused on 02-10 with 50 left, resumed on 03-16: 05-05 is a holiday.
    const moved = due(at('2026-01-31'), 60, 'NATURAL_DAYS', pause(at('2026-02-10'), at('2026-03-16')));
    expect(moved.dueOn).toBe('2026-05-06');
    expect(moved.explanation.pauses).toMatchObject([{ remaining: 50, from: '2026-04-01', to: '2026-05-06' }]);
    expect(moved.explanation).toMatchObject({ unrolledEnd: '2026-05-05', rolled: true });
  });

  test('working days are counted in working days, make-up Saturdays among them', () => {
    // 5 working days from Tuesday 02-10 end on 02-24; paused on 02-12 with 3 left (13, Saturday 14, 24).
    const moved = due(at('2026-02-10'), 5, 'WORKING_DAYS', pause(at('2026-02-12'), at('2026-02-27')));
    expect(moved.explanation.pauses).toMatchObject([{ remaining: 3 }]);
    // After Friday 27: Saturday 28 works, then Monday and Tuesday.
    expect(moved.dueOn).toBe('2026-03-03');
  });

  test('working hours are counted in office hours', () => {
    const moved = due(
      at('2026-03-02', 600),
      4,
      'WORKING_HOURS',
      pause(at('2026-03-02', 660), at('2026-03-06', 1020)),
    );
    // From 10:00 one hour has passed by 11:00; three are left: half of one on Friday, the rest on Monday morning.
    expect(moved.dueAt).toEqual(at('2026-03-09', 660));
    expect(moved.explanation.pauses).toMatchObject([{ remaining: 180 }]);
  });

  test('what was overdue before stays overdue', () => {
    const late = due(at('2026-03-02'), 2, 'HOURS', pause(at('2026-03-02', 900), at('2026-03-05')));
    expect(late.dueAt).toEqual(at('2026-03-02', 720));
  });

  const moment = fc
    .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1439 }))
    .map(([day, minutes]) => new Date(at('2018-01-02', minutes).getTime() + day * 86_400_000));
  const limit = fc.record({
    amount: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom(...deadlineUnits),
  });

  test('a pause never shortens a limit, none at all changes nothing, and the explanation alone gives the date again', () => {
    fc.assert(
      fc.property(
        moment,
        limit,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 90_000 })), {
          maxLength: 3,
        }),
        (start, { amount, unit }, gaps) => {
          const plain = due(start, amount, unit);
          let time = start.getTime();
          const pauses = gaps.map(([run, still]) => {
            const from = new Date((time += run * 60_000));
            return pause(from, new Date((time += still * 60_000)));
          });
          const moved = due(start, amount, unit, ...pauses);
          expect(moved.dueAt.getTime()).toBeGreaterThanOrEqual(plain.dueAt.getTime());
          expect(recomputed(moved.explanation, nationalCalendar)).toEqual(moved);
          const instants = pauses.map(({ pausedAt }) => pause(new Date(pausedAt), new Date(pausedAt)));
          if (unit !== 'WORKING_HOURS') {
            expect(due(start, amount, unit, ...instants).dueOn).toBe(plain.dueOn);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('no time passes while it stands still: a day’s suspension moves a limit in natural days by that day', () => {
    fc.assert(
      fc.property(
        moment,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 200 }),
        (start, amount, still) => {
          const unrolled = { rule: 'test', amount, unit: 'NATURAL_DAYS' as const, roll: false };
          const resumed = new Date(start.getTime() + still * 86_400_000);
          const plain = deadline(unrolled, start, nationalCalendar);
          const moved = deadline(unrolled, start, nationalCalendar, [pause(start, resumed)]);
          const shifted = new Date(plain.dueAt.getTime() + still * 86_400_000);
          expect(moved.dueOn).toBe(localDateIn(shifted));
        },
      ),
    );
  });
});
