import {
  actWithin,
  demoId,
  fixedClock,
  Role,
  type Caller,
  type RequestContext,
  type Tier,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import type { StepAsked } from '../case/step-asked.ts';
import { takeStep } from '../case/take-step.ts';
import type { CaseAction } from '../life/case-life.ts';
import { markRead } from '../notices/mark-read.ts';
import type { DemoPerson, DemoRegistry } from './demo-registry.ts';

/** Something with the version that a step on it is based on. */
interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** A case as it is before a step, with what waits for an answer about it. */
export interface CaseNow extends Versioned {
  readonly tier: Tier;
  readonly divisionCode: string;
  readonly dueOn: string;
  readonly registry: DemoRegistry;
  readonly approval: Versioned | null;
  readonly order: Versioned | null;
  readonly transfer: (Versioned & { readonly fromDivision: string }) | null;
  readonly task: (Versioned & { readonly handlerDivision: string }) | null;
}

type Actor = (now: CaseNow) => DemoPerson;
type Take = (request: RequestContext, now: CaseNow) => Promise<unknown>;

/** A step that somebody took with a case before the demo's first morning. */
export interface DemoStep {
  /** Key of the case's plan. */
  readonly plan: string;
  /** Date and time in Shanghai: 2018-10-26 09:30. */
  readonly at: string;
  readonly by: Actor;
  readonly take: Take;
}

export const step = (plan: string, at: string, by: Actor, take: Take): DemoStep => ({ plan, at, by, take });

/** The handler at the desk that holds the case. */
export const holder: Actor = ({ registry, tier, divisionCode }) => registry.person(tier, divisionCode);

/** Somebody of the case's department at a tier. */
export const at =
  (tier: Tier, role: Role = Role.HANDLER): Actor =>
  ({ registry, divisionCode }) =>
    registry.person(tier, divisionCode, role);

/** A step in the case's own life. */
export const takes =
  (action: CaseAction, asked: Omit<StepAsked, 'id' | 'version'> = {}): Take =>
  (request, { id, version }) =>
    takeStep(request, 'loadDemo', action, { ...asked, id, version });

/** To the handler of the desk that holds it. */
export const assigns: Take = (request, now) =>
  takes('ASSIGN', { assigneeId: holder(now).id, dueOn: now.dueOn })(request, now);

/** Resolved, found to be so on a visit, and closed. */
export function ends(plan: string, days: readonly [string, string, string], text: string): DemoStep[] {
  const [resolvedAt, followedUpAt, closedAt] = days;
  return [
    step(plan, resolvedAt, holder, takes('RESOLVE', { text })),
    step(plan, followedUpAt, holder, takes('RECORD_FOLLOW_UP', { satisfaction: 'BASICALLY_SATISFIED' })),
    step(plan, closedAt, holder, takes('CLOSE')),
  ];
}

/** What waits for an answer, as the plan of the steps says that it does. */
export function waiting<One>(one: One | null): One {
  if (one === null)
    throw new Error('The steps of the demo are planned wrongly: nothing waits for an answer.');
  return one;
}

/** Has the steps taken in the order of their time, by the functions that people's own requests run through. */
export async function takeSteps(
  session: WriteSession,
  registry: DemoRegistry,
  steps: readonly DemoStep[],
): Promise<void> {
  const inOrder = [...steps].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const one of inOrder) {
    const now = await caseNow(session, registry, demoId('Case', one.plan));
    const caller = callerOf(one.by(now));
    const clock = fixedClock(`${one.at.replace(' ', 'T')}:00+08:00`);
    try {
      await actWithin(session, { caller, clock }, (request) => one.take(request, now));
    } catch (error) {
      throw new Error(`The demo’s step with ${one.plan} at ${one.at} is not possible.`, { cause: error });
    }
  }
}

/** Until then everybody has read what they were told. */
const READ_UNTIL = '2018-10-22T08:30:00+08:00';

/** People have read the notices of the weeks before, and nothing of the past is mailed to them now. */
export async function settleNotices(session: WriteSession, { workers }: DemoRegistry): Promise<void> {
  for (const person of workers) {
    await actWithin(session, { caller: callerOf(person), clock: fixedClock(READ_UNTIL) }, (request) =>
      markRead(request, sql`t.occurred_at <= ${READ_UNTIL}::timestamptz`),
    );
  }
  await session.rows(
    sql`update notice set mail_state = null, mail_after = null where mail_state = 'WAITING'`,
  );
}

function callerOf({ id, name, tier, divisionCode, roles }: DemoPerson): Caller {
  return {
    kind: 'USER',
    subject: id,
    staffId: id,
    name,
    division: divisionCode,
    tier,
    roles: [...roles],
    scopes: [],
  };
}

async function caseNow(session: WriteSession, registry: DemoRegistry, id: string): Promise<CaseNow> {
  const [row] = await session.rows<Omit<CaseNow, 'registry'>>(sql`
    select c.id, c.version, c.tier, c.division_code as "divisionCode", c.due_on::text as "dueOn",
      (select jsonb_build_object('id', a.id, 'version', a.version) from approval a
       where a.case_id = c.id and a.state = 'PENDING' limit 1) as approval,
      (select jsonb_build_object('id', o.id, 'version', o.version) from supervision_order o
       where o.case_id = c.id and o.state in ('ISSUED', 'REPLIED', 'RETURNED') limit 1) as order,
      (select jsonb_build_object('id', t.id, 'version', t.version, 'fromDivision', t.from_division) from case_transfer t
       where t.case_id = c.id and t.state in ('OPEN', 'OBJECTED', 'INSISTED') limit 1) as transfer,
      (select jsonb_build_object('id', t.id, 'version', t.version, 'handlerDivision', t.handler_division)
       from case_task t where t.case_id = c.id and t.state = 'OPEN' order by t.created_at limit 1) as task
    from case_record c where c.id = ${id}`);
  if (!row) throw new Error(`The demo has no case ${id}.`);
  return { ...row, registry };
}
