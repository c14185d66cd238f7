import { notFound, type WriteSession } from '@guanjia/kit';
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

interface OpenedRow {
  deadlines: object[];
  resolution: object | null;
  top_category: string | null;
  rules_version: string;
  open_approvals: boolean;
  open_tasks: boolean;
  open_transfers: boolean;
}

/** The case, locked until the transaction ends. Throws NOT_FOUND when it is not there or out of scope. */
export async function openCaseFile(session: WriteSession, id: string): Promise<OpenCaseFile> {
  const { em } = session;
  const [opened] = await session.rows<OpenedRow>(sql`
    select (o.record).*, o.deadlines, o.resolution, o.top_category, o.rules_version, o.open_approvals, o.open_tasks, o.open_transfers
    from open_case_file(${id}) o`);
  if (!opened) throw notFound('Case', id);
  const {
    deadlines,
    resolution,
    top_category,
    rules_version,
    open_approvals,
    open_tasks,
    open_transfers,
    ...record
  } = opened;
  return {
    record: em.map(CaseEntity, record),
    deadlines: deadlines.map((deadline) => em.map(CaseDeadlineEntity, deadline)),
    resolution: resolution && em.map(CaseResolutionEntity, resolution),
    topCategory: top_category ?? '',
    rulesVersion: rules_version,
    pending: { approvals: open_approvals, tasks: open_tasks, transfers: open_transfers },
  };
}
