import { notFound, type WriteSession } from '@guanjia/kit';
import { LockMode } from '@mikro-orm/core';
import type { CaseFile } from './case-file.ts';
import { CaseDeadlineEntity, CaseEntity, CaseResolutionEntity } from './case.entity.ts';

/** The case, locked until the transaction ends. Throws NOT_FOUND when it is not there or out of scope. */
export async function openCaseFile(session: WriteSession, id: string): Promise<CaseFile> {
  const record = await session.em.findOne(CaseEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!record) throw notFound('Case', id);
  return {
    record,
    deadlines: await session.em.find(CaseDeadlineEntity, { caseId: id, isCurrent: true }),
    resolution: await session.em.findOne(CaseResolutionEntity, { caseId: id, reopenedAt: null }),
  };
}
