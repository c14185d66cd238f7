import {
  addDays,
  defineJob,
  newId,
  type JobDefinition,
  type LocalDate,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import type { CaseEventType } from '../case/case-enums.ts';
import type { BatchEventType } from '../collective-petition/batch-event.ts';
import { forgetLookups } from '../number-lookup/number-lookup.ts';
import type { CaseRecordTable } from '../generated/tables.ts';

/** Cases or collective petitions in one transaction. */
const BATCH = 500;

type Over = Pick<CaseRecordTable, 'id' | 'number' | 'divisionCode'>;

/**
 * Erases who complained, name, phone and ID number, masks and hashes included, `days` after a case or collective petition
 * was over; answers of how many. What was complained of stays, and so does the day of the erasure. 个人信息保护法 (2021)
 * arts 19 and 47: no longer than the purpose needs. What somebody still waits for an opinion on, or is asked to decide on,
 * is not over.
 */
async function erasePersonalData(context: RequestContext, days: number): Promise<number> {
  const before = addDays(context.clock.today(), -days);
  let erased = 0;
  for (const erase of [eraseComplainants, eraseRepresentatives]) {
    for (;;) {
      const batch = await context.write('erasePersonalData', (session) => erase(session, before));
      erased += batch;
      if (batch < BATCH) break;
    }
  }
  return erased;
}

async function eraseComplainants(session: WriteSession, before: LocalDate): Promise<number> {
  const { caller, clock } = session;
  const over = await session.rows<Over>(sql`
    select t.id, t.number, t.division_code as "divisionCode" from case_record t
    where t.complainant_sealed is not null and coalesce(t.ended_on, t.resolved_on) < ${before}
      and (t.state in ('VOIDED', 'WITHDRAWN')
        or not exists (select from petition_round r where r.case_id = t.id and r.given_on is null))
      and not exists (select from approval a where a.case_id = t.id and a.state = 'PENDING')
    order by coalesce(t.ended_on, t.resolved_on) limit ${sql.lit(BATCH)} for update of t skip locked`);
  if (over.length === 0) return 0;
  await session.rows(sql`
    update case_record set complainant_name = null, complainant_phone = null, complainant_id_number = null,
      complainant_sealed = null, complainant_phone_hash = null, complainant_id_hash = null,
      complainant_erased_on = ${clock.today()}, version = version + 1
    where id = any(${over.map(({ id }) => id)})`);
  await forgetRequests(session, over);
  const type: CaseEventType = 'COMPLAINANT_ERASED';
  await session.rows(sql`
    insert into case_event (id, case_id, division_code, type, occurred_at, actor_kind, actor_id, actor_name, actor_tier, data)
    select id, case_id, division_code, ${type}, ${clock.now()}::timestamptz, ${caller.kind},
      ${caller.staffId ?? caller.subject}, ${caller.name}, ${caller.tier}, '{}'
    from unnest(${over.map(() => newId('CaseEvent'))}::text[], ${over.map(({ id }) => id)}::text[],
      ${over.map(({ divisionCode }) => divisionCode)}::text[]) as erased(id, case_id, division_code)`);
  told(session, 'eraseComplainant', over);
  return over.length;
}

async function eraseRepresentatives(session: WriteSession, before: LocalDate): Promise<number> {
  const { caller, clock } = session;
  const over = await session.rows<Over>(sql`
    update collective_petition set representatives = '{}', representatives_sealed = null,
      representatives_erased_on = ${clock.today()}, version = version + 1
    where id = any(array(
      select id from collective_petition
      where representatives_sealed is not null and coalesce(ended_on, resolved_on) < ${before}
      order by id limit ${sql.lit(BATCH)} for update skip locked))
    returning id, number, division_code as "divisionCode"`);
  if (over.length === 0) return 0;
  await forgetRequests(session, over);
  const type: BatchEventType = 'REPRESENTATIVES_ERASED';
  await session.rows(sql`
    insert into collective_petition_event (id, petition_id, division_code, type, occurred_at, actor_name, actor_tier, data)
    select id, petition_id, division_code, ${type}, ${clock.now()}::timestamptz, ${caller.name}, ${caller.tier}, '{}'
    from unnest(${over.map(() => newId('CollectivePetitionEvent'))}::text[], ${over.map(({ id }) => id)}::text[],
      ${over.map(({ divisionCode }) => divisionCode)}::text[]) as erased(id, petition_id, division_code)`);
  told(session, 'eraseRepresentatives', over);
  return over.length;
}

/** The idempotency keys that made them: what they remember of the request is people's data, too. */
async function forgetRequests(session: WriteSession, over: readonly Over[]): Promise<void> {
  await session.rows(sql`delete from idempotency_key where result_id = any(${over.map(({ id }) => id)})`);
}

function told(session: WriteSession, action: string, over: readonly Over[]): void {
  for (const { id, number, divisionCode } of over) {
    session.audit({ action, subjectId: id, divisionCode, details: { number } });
  }
}

/** Every night. `days`: how long people's data are kept after what they complained of is over. */
export function erasePersonalDataAfter(days: number): JobDefinition<Record<string, never>> {
  return defineJob({
    name: 'cases.erasePersonalData',
    schedule: '40 3 * * *',
    async handle({ open, log }) {
      await open((context) => context.write('erasePersonalData', forgetLookups));
      const erased = await open((context) => erasePersonalData(context, days));
      if (erased > 0) log.info({ erased, days }, 'people’s data whose time was over are erased');
    },
  });
}
