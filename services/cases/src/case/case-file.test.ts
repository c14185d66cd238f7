import { Role, Tier } from '@guanjia/kit';
import fc from 'fast-check';
import { nationalCalendar } from '../calendar/national-calendar.ts';
import { shanghaiInstant } from '../calendar/office-time.ts';
import { deadlinePacks } from '../deadlines/deadline-pack.ts';
import { caseActions, isFinal, isOpen, tiers, type CaseState } from '../life/case-life.ts';
import { judge } from '../life/case-step.rules.ts';
import {
  advance,
  registration,
  standingOf,
  type CaseFile,
  type StepTaken,
  type StepTrace,
} from './case-file.ts';
import type { CaseRecord } from './case.entity.ts';

const book = { calendar: nationalCalendar, packs: deadlinePacks };

function newFile(channel: CaseRecord['channel'], at: Date): CaseFile {
  const record = {
    id: 'Case_1',
    channel,
    urgency: 'NORMAL',
    divisionCode: '150271010027',
    receivedAt: at,
    receivedOn: '2018-03-05',
    registeredAt: at,
    state: 'REGISTERED',
    tier: Tier.COMMUNITY,
    assigneeId: null,
    reopenedCount: 0,
    suspendedFrom: null,
  } as unknown as CaseRecord;
  return { record, deadlines: [], resolution: null };
}

/** The row as the events alone tell it. */
function replayed(events: readonly StepTrace['event'][]) {
  const seen = {
    state: '' as CaseState,
    tier: '' as Tier,
    assigneeId: null as string | null,
    reopenedCount: 0,
  };
  let divisionCode = '150271010027';
  for (const { type, data } of events) {
    seen.state = data['to'] as CaseState;
    seen.tier = data['tier'] as Tier;
    if (type === 'ASSIGNED') seen.assigneeId = data['assigneeId'] as string;
    if (['PASSED_UP', 'REOPENED', 'TRANSFERRED', 'TAKEN_BACK'].includes(type)) seen.assigneeId = null;
    if (type === 'REOPENED') seen.reopenedCount += 1;
    divisionCode = (data['toDivision'] as string | undefined) ?? divisionCode;
  }
  return { ...seen, divisionCode };
}

const command = fc.record({
  action: fc.constantFrom(...caseActions.filter((action) => action !== 'REGISTER')),
  assigneeTier: fc.constantFrom(...tiers),
  hours: fc.integer({ min: 1, max: 400 }),
  away: fc.boolean(),
});

test('whatever happens to a case, its events replay to its row, and its clocks are where its state says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('VISIT' as const, 'CALL' as const),
      fc.array(command, { maxLength: 40 }),
      (channel, commands) => {
        let now = shanghaiInstant('2018-03-05', 600);
        const file = newFile(channel, now);
        const events: StepTrace['event'][] = [];
        const keep = ({ event, deadlines, resolution }: StepTrace) => {
          events.push(event);
          deadlines.forEach((one, place) =>
            file.deadlines.push({
              id: `${events.length}-${place}`,
              ...one,
            } as (typeof file.deadlines)[number]),
          );
          if (resolution) file.resolution = {};
        };
        keep(registration(file, book, 'SANITATION'));
        for (const { action, assigneeTier, hours, away } of commands) {
          const { record } = file;
          const actor = { tier: record.tier, roles: [Role.HANDLER, Role.SUPERVISOR, Role.HEAD] };
          const backwards = action === 'TAKE_BACK' && record.state === 'ACCEPTED';
          if (!backwards && !judge(standingOf(record), actor, action).allowed) continue;
          now = new Date(now.getTime() + hours * 3_600_000);
          const dueBefore = new Map(file.deadlines.map((one) => [one.clock, one.dueAt.getTime()]));
          const suspended = record.state === 'SUSPENDED';
          const taken: StepTaken = {
            action,
            at: now,
            note: 'x',
            assignee: { id: `person-${hours}`, name: '某', tier: assigneeTier },
            dueOn: '2030-01-02',
            result: { text: '已办', level: record.tier },
            satisfaction: 'SATISFIED',
            until: '2030-01-01',
            ...(action === 'TRANSFER' || action === 'TAKE_BACK'
              ? { destination: { divisionCode: away ? '150271010001' : '150271010027' } }
              : {}),
          };
          const { assignee, ...withoutAssignee } = taken;
          keep(advance(file, action === 'ASSIGN' && assignee ? taken : withoutAssignee, book, 'SANITATION'));
          expect(replayed(events)).toEqual({
            state: record.state,
            tier: record.tier,
            assigneeId: record.assigneeId,
            reopenedCount: record.reopenedCount,
            divisionCode: record.divisionCode,
          });
          const running = file.deadlines.filter((one) => !one.stoppedAt && !one.pausedAt);
          const paused = file.deadlines.filter((one) => one.pausedAt);
          if (isFinal(record.state)) expect([...running, ...paused]).toEqual([]);
          if (record.state === 'SUSPENDED') expect(running).toEqual([]);
          else expect(paused).toEqual([]);
          expect(record.suspendedUntil ?? null).toBe(record.state === 'SUSPENDED' ? '2030-01-01' : null);
          if (suspended && action === 'RESUME') {
            for (const one of running)
              expect(one.dueAt.getTime()).toBeGreaterThanOrEqual(dueBefore.get(one.clock)!);
          }
          const total = file.deadlines.find((one) => one.clock === 'TOTAL');
          if (isOpen(record.state) && total) expect(record.dueAt).toEqual(total.dueAt);
        }
      },
    ),
    { numRuns: 300 },
  );
});
