import { notFound, type WriteSession } from '@guanjia/kit';
import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import type { CaseFile } from './case-file.ts';
import { CaseDeadlineEntity, CaseEntity, CaseResolutionEntity } from './case.entity.ts';

/** A case that is being worked on: its file, with what the rules go by and what waits for its next step. */
export interface OpenCaseFile extends CaseFile {
  /** Code of the top-level category, which deadline packs distinguish by; of a retired category, too. */
  readonly topCategory: string;
  /** Of the calendar and the deadline packs, see readRuleBook. */
  readonly rulesVersion: string;
  /** What a step may have to end. It holds until the transaction ends: whoever adds to it locks the case before. */
  readonly pending: {
    readonly approvals: boolean;
    readonly tasks: boolean;
    readonly transfers: boolean;
  };
}

interface Surroundings {
  deadlines: object[];
  resolution: object | null;
  topCategory: string | null;
  rulesVersion: string;
  approvals: boolean;
  tasks: boolean;
  transfers: boolean;
}

/**
 * The case, locked until the transaction ends. Throws NOT_FOUND when it is not there or out of scope.
 * What hangs on it is read by a second statement: one that waited for the lock would read it as it was before the wait.
 */
export async function openCaseFile(session: WriteSession, id: string): Promise<OpenCaseFile> {
  const { em } = session;
  const record = await em.findOne(CaseEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!record) throw notFound('Case', id);
  const [around] = await session.rows<Surroundings>(sql`
    select
      coalesce((select jsonb_agg(d) from case_deadline d where d.case_id = ${id} and d.is_current), '[]') as deadlines,
      (select to_jsonb(r) from case_resolution r where r.case_id = ${id} and r.reopened_at is null) as resolution,
      (select top_code from case_category where id = ${record.categoryId}) as "topCategory",
      (select version::text from rule_version) as "rulesVersion",
      exists (select from approval where case_id = ${id} and state = 'PENDING') as approvals,
      exists (select from case_task where case_id = ${id} and state = 'OPEN') as tasks,
      exists (select from case_transfer where case_id = ${id} and state in ('OPEN', 'OBJECTED', 'INSISTED')) as transfers`);
  if (!around) throw new Error(`What hangs on case ${id} was not read.`);
  const { topCategory, rulesVersion, approvals, tasks, transfers } = around;
  return {
    record,
    deadlines: around.deadlines.map((deadline) => em.map(CaseDeadlineEntity, deadline)),
    resolution: around.resolution && em.map(CaseResolutionEntity, around.resolution),
    topCategory: topCategory ?? '',
    rulesVersion,
    pending: { approvals, tasks, transfers },
  };
}
