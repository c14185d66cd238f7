import { addDays, daysBetween } from '@guanjia/kit';
import fc from 'fast-check';
import { nationalCalendar } from '../calendar/national-calendar.ts';
import { shanghaiInstant } from '../calendar/office-time.ts';
import type { DeadlineUnit } from './deadline.rules.ts';
import { deadline } from './deadline.rules.ts';

const vectors = [
  ['2026-01-31', '2026-02-24', '2026-02-06', '2026-04-01', '2026-05-06'],
  ['2026-02-10', '2026-02-25', '2026-02-24', '2026-04-13', '2026-05-11'],
  ['2026-09-16', '2026-10-08', '2026-09-22', '2026-11-16', '2026-12-15'],
  ['2025-09-20', '2025-10-09', '2025-09-26', '2025-11-19', '2025-12-19'],
  ['2018-10-10', '2018-10-25', '2018-10-17', '2018-12-10', '2019-01-08'],
] as const;

function due(receivedOn: string, amount: number, unit: DeadlineUnit, roll = true, minutes = 600) {
  return deadline(
    { rule: 'test', amount, unit, roll },
    shanghaiInstant(receivedOn, minutes),
    nationalCalendar,
  );
}

describe('deadlines', () => {
  test.each(vectors)('received on %s: the dates of the design', (receivedOn, d15, w5, d60, d90) => {
    // Whatever the hour of receipt: late in the evening it is still that day in Shanghai.
    for (const minutes of [0, 600, 1439]) {
      expect(due(receivedOn, 15, 'NATURAL_DAYS', true, minutes).dueOn).toBe(d15);
      expect(due(receivedOn, 5, 'WORKING_DAYS', true, minutes).dueOn).toBe(w5);
      expect(due(receivedOn, 60, 'NATURAL_DAYS', true, minutes).dueOn).toBe(d60);
      expect(due(receivedOn, 90, 'NATURAL_DAYS', true, minutes).dueOn).toBe(d90);
    }
  });

  test('explain themselves: 15 natural days from 2026-01-31 end in the Spring Festival and roll', () => {
    const { dueOn, dueAt, provisional, explanation } = due('2026-01-31', 15, 'NATURAL_DAYS');
    expect(explanation).toMatchObject({
      rule: 'test',
      amount: 15,
      unit: 'NATURAL_DAYS',
      from: '2026-01-31',
      unrolledEnd: '2026-02-15',
      roll: true,
      rolled: true,
      holidayName: '春节',
      provisionalYears: [],
    });
    expect([dueOn, dueAt.toISOString(), provisional]).toEqual([
      '2026-02-24',
      '2026-02-24T15:59:59.999Z',
      false,
    ]);
  });

  test('stay on the holiday when the rule does not roll', () => {
    const { dueOn, explanation } = due('2026-01-31', 15, 'NATURAL_DAYS', false);
    expect([dueOn, explanation.rolled, explanation.holidayName]).toEqual(['2026-02-15', false, null]);
  });

  test('are provisional when a year without data was consulted, and only then', () => {
    expect(due('2026-12-30', 5, 'WORKING_DAYS')).toMatchObject({
      dueOn: '2027-01-06',
      provisional: true,
      explanation: { provisionalYears: [2027] },
    });
    expect(due('2026-12-30', 5, 'NATURAL_DAYS', false).provisional).toBe(false);
    // The notice of 2027 may give 30 December off, or have a day of its week worked.
    expect(due('2026-12-15', 15, 'NATURAL_DAYS')).toMatchObject({
      dueOn: '2026-12-30',
      provisional: true,
      explanation: { provisionalYears: [2027] },
    });
    expect(due('2026-12-09', 15, 'NATURAL_DAYS').provisional).toBe(false);
    expect(due('2026-12-22', 5, 'WORKING_DAYS').provisional).toBe(true);
    expect(due('2026-12-01', 5, 'WORKING_DAYS').provisional).toBe(false);
  });

  test('hours run through the night, working hours only while the office is open', () => {
    expect(due('2018-10-26', 24, 'HOURS', false, 1020).dueAt.toISOString()).toBe('2018-10-27T09:00:00.000Z');
    // Friday 17:00: half an hour is left, the other three and a half are Monday's morning.
    expect(due('2018-10-26', 4, 'WORKING_HOURS', false, 1020).dueAt.toISOString()).toBe(
      '2018-10-29T04:00:00.000Z',
    );
    // Sunday 2018-09-30 was worked, the holiday after it was not.
    expect(due('2018-09-29', 13, 'WORKING_HOURS', false, 0).dueOn).toBe('2018-09-30');
    expect(due('2018-09-30', 7, 'WORKING_HOURS', false, 0).dueOn).toBe('2018-10-08');
  });

  test.each([0, -1, 1.5, Number.NaN])('a limit of %d is refused', (amount) => {
    expect(() => due('2018-10-26', amount, 'HOURS')).toThrow(
      `A time limit is a whole number of at least 1, not ${amount}`,
    );
  });

  test('the years that are waited for are told in their order, each once', () => {
    const unloaded = {
      day: (date: string) => ({ working: true, name: null, awaits: date < '2030-01-03' ? 2031 : 2030 }),
    };
    const limit = { rule: 'test', amount: 5, unit: 'WORKING_DAYS', roll: true } as const;
    const { explanation } = deadline(limit, shanghaiInstant('2030-01-01', 600), unloaded);
    expect(explanation.provisionalYears).toEqual([2030, 2031]);
  });

  const anyDate = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2017-01-01', days));

  test('a rolled end is the first working day at or after the natural end', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 120 }), (from, amount) => {
        const { dueOn, explanation } = due(from, amount, 'NATURAL_DAYS');
        expect(daysBetween(from, explanation.unrolledEnd)).toBe(amount);
        expect(nationalCalendar.day(dueOn).working).toBe(true);
        for (let day = explanation.unrolledEnd; day < dueOn; day = addDays(day, 1)) {
          expect(nationalCalendar.day(day).working).toBe(false);
        }
      }),
    );
  });

  test('n working days contain exactly n working days, and end on one', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 60 }), (from, amount) => {
        const { dueOn } = due(from, amount, 'WORKING_DAYS');
        let count = 0;
        for (let day = addDays(from, 1); day <= dueOn; day = addDays(day, 1)) {
          if (nationalCalendar.day(day).working) count += 1;
        }
        expect([count, nationalCalendar.day(dueOn).working]).toEqual([amount, true]);
      }),
    );
  });

  test('more of a limit never ends earlier, and a later start never ends earlier', () => {
    const units = fc.constantFrom<DeadlineUnit>('HOURS', 'WORKING_HOURS', 'WORKING_DAYS', 'NATURAL_DAYS');
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 1, max: 50 }),
        units,
        fc.nat(1439),
        (from, amount, unit, minutes) => {
          const one = due(from, amount, unit, true, minutes).dueAt.getTime();
          expect(due(from, amount + 1, unit, true, minutes).dueAt.getTime()).toBeGreaterThanOrEqual(one);
          expect(due(addDays(from, 1), amount, unit, true, minutes).dueAt.getTime()).toBeGreaterThanOrEqual(
            one,
          );
        },
      ),
    );
  });
});
