import { Tier } from '@guanjia/kit';
import fc from 'fast-check';
import { nationalCalendar } from '../calendar/national-calendar.ts';
import { deadline, deadlineClocks, deadlineUnits } from '../deadlines/deadline.rules.ts';
import { escalationPacks, type EscalationStage } from './escalation-pack.ts';
import { escalationPlan, stagesDue, type WatchedDeadline } from './escalation.rules.ts';

const watched = (given: Partial<WatchedDeadline>): WatchedDeadline => ({
  clock: 'TOTAL',
  startedAt: new Date('2018-10-10T10:00:00+08:00'),
  dueAt: new Date('2018-10-25T23:59:59.999+08:00'),
  unit: 'NATURAL_DAYS',
  urgency: 'NORMAL',
  tier: Tier.COMMUNITY,
  ...given,
});
const planOf = (given: Partial<WatchedDeadline>) =>
  escalationPlan(watched(given), escalationPacks, nationalCalendar).map(
    ({ stage, at }) => `${stage} ${new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16)}`,
  );

test('a limit in days is warned of a working day before, and goes up day by working day', () => {
  expect(planOf({})).toEqual([
    'WARNING 2018-10-24T08:30',
    'OVERDUE 2018-10-26T00:00',
    'REMINDER 2018-10-26T08:30',
    'SUBDISTRICT 2018-10-29T08:30',
    'DISTRICT 2018-10-30T08:30',
    'SUPERVISION_ORDER 2018-10-31T08:30',
  ]);
});

test('a limit in hours goes up by hours, and holidays do not stop it', () => {
  const hours = {
    startedAt: new Date('2018-10-01T10:00:00+08:00'),
    dueAt: new Date('2018-10-01T12:00:00+08:00'),
  };
  expect(planOf({ ...hours, unit: 'HOURS', tier: Tier.SUBDISTRICT })).toEqual([
    'WARNING 2018-10-01T11:36',
    'OVERDUE 2018-10-01T12:00',
    'REMINDER 2018-10-01T13:00',
    'DISTRICT 2018-10-01T16:00',
    'SUPERVISION_ORDER 2018-10-01T20:00',
  ]);
});

const minutes = fc.integer({ min: 1, max: 40 * 24 * 60 });

test('whenever one looks, and however often, each stage is taken once, in order, and none before its time', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...deadlineClocks),
      fc.constantFrom(...deadlineUnits),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 0, max: 500_000 }),
      fc.constantFrom(Tier.COMMUNITY, Tier.SUBDISTRICT, Tier.DISTRICT),
      fc.array(minutes, { minLength: 1, maxLength: 40 }),
      (clock, unit, amount, start, tier, looks) => {
        const startedAt = new Date(Date.parse('2018-01-05T00:00:00+08:00') + start * 60_000);
        const { dueAt } = deadline({ rule: 'x', amount, unit, roll: true }, startedAt, nationalCalendar);
        const plan = escalationPlan(
          watched({ clock, unit, startedAt, dueAt, tier }),
          escalationPacks,
          nationalCalendar,
        );
        const times = plan.map(({ at }) => at.getTime());
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        const taken = new Set<EscalationStage>();
        let now = startedAt;
        const look = () => {
          const { due, nextAt } = stagesDue(plan, taken, now);
          for (const stage of due) {
            expect(taken.has(stage)).toBe(false);
            expect(plan.find((planned) => planned.stage === stage)?.at.getTime()).toBeLessThanOrEqual(
              now.getTime(),
            );
            taken.add(stage);
          }
          expect(nextAt === null || nextAt > now).toBe(true);
          expect(stagesDue(plan, taken, now).due).toEqual([]);
          return nextAt;
        };
        for (const pause of looks) {
          look();
          now = new Date(now.getTime() + pause * 60_000);
        }
        // Whoever goes on looking at the named moments ends with everything done; only a warning can have come too late.
        for (let nextAt = look(); nextAt; nextAt = look()) now = nextAt;
        const missed = plan.filter(({ stage }) => !taken.has(stage)).map(({ stage }) => stage);
        expect(missed.filter((stage) => stage !== 'WARNING')).toEqual([]);
      },
    ),
  );
});
