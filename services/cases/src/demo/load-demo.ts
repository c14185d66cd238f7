import type { WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { nationalCalendar } from '../calendar/national-calendar.ts';
import { caseState } from '../case/case-state.ts';
import { deadlinePacks } from '../deadlines/deadline-pack.ts';
import { tellCaseLives } from '../standings/tell-case-lives.ts';
import { casePlans } from './case-plan.ts';
import type { CaseRows } from './case-history.ts';
import { taskSteps, transferSteps } from './demo-cooperation.ts';
import { demoPetitionId, demoPetitions } from './demo-petitions.ts';
import { procedureSteps } from './demo-procedures.ts';
import { readRegistry } from './demo-registry.ts';
import { settleNotices, takeSteps } from './demo-steps.ts';
import { approvalSteps, orderSteps } from './demo-supervision.ts';
import { liveCase } from './live-case.ts';

const book = { calendar: nationalCalendar, packs: deadlinePacks };

/**
 * Loads the demo district's cases; answers false when there are cases already. The registry's feed must have been
 * followed before, since cases belong to its estates.
 */
export async function loadDemo(session: WriteSession): Promise<boolean> {
  const [existing] = await session.rows(sql`select 1 from case_record limit 1`);
  if (existing) return false;
  const registry = await readRegistry(session);
  if (registry.estates.length === 0) {
    throw new Error('The registry’s estates have not arrived yet: follow the feed of estates first.');
  }
  const plans = casePlans();
  const lives = plans.map((plan, place) => {
    const rows = liveCase(plan, place, registry, book);
    rows.record.collectivePetitionId = plan.petition === null ? null : demoPetitionId(plan.petition);
    return rows;
  });
  await giveNumbers(session, lives);
  await insert(session, 'collective_petition', demoPetitions(registry, book));
  await insert(
    session,
    'case_record',
    lives.map((life) => life.record),
  );
  await insert(
    session,
    'case_deadline',
    lives.flatMap((life) => life.deadlines),
  );
  await insert(
    session,
    'case_resolution',
    lives.flatMap((life) => life.resolutions),
  );
  await insert(
    session,
    'case_event',
    lives.flatMap((life) => life.events),
  );
  await tellCaseLives(
    session,
    lives.map(({ record }) => record.id),
    null,
  );
  for (const { record } of lives) {
    const { id: subjectId, divisionCode } = record;
    session.emit({ type: 'CaseLoaded', subjectId, divisionCode, data: caseState(record) });
  }
  await takeSteps(session, registry, [
    ...procedureSteps(),
    ...orderSteps(),
    ...approvalSteps(),
    ...taskSteps(),
    ...transferSteps(),
  ]);
  await settleNotices(session, registry);
  await session.rows(sql`
    insert into integrator_channel (client_id, channel) values ('hotline-12345', 'HOTLINE') on conflict do nothing`);
  return true;
}

/** Numbers follow the order of receipt, as they would have been given. */
async function giveNumbers(session: WriteSession, lives: readonly CaseRows[]): Promise<void> {
  const places = await session.rows<{ place: string }>(
    sql`select nextval('case_number') as place from generate_series(1, ${lives.length})`,
  );
  const inOrder = lives
    .map((life) => life.record)
    .sort((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime());
  inOrder.forEach((record, index) => {
    record.number = `${record.receivedOn.slice(0, 4)}-${String(places[index]?.place).padStart(6, '0')}`;
  });
}

/** Writes rows by their properties' column names, in one statement. */
async function insert(session: WriteSession, table: string, rows: readonly object[]): Promise<void> {
  const inColumns = rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`),
        value,
      ]),
    ),
  );
  await session.rows(sql`
    insert into ${sql.table(table)}
    select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(inColumns)}::jsonb)`);
}
