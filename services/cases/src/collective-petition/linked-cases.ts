import { PlatformError, type WriteSession } from '@guanjia/kit';
import { caseState } from '../case/case-state.ts';
import type { CaseRecord } from '../case/case.entity.ts';
import { openCaseFile } from '../case/open-case-file.ts';
import { recordEvent } from '../case/record-event.ts';
import type { CollectivePetitionRecord } from './collective-petition.entity.ts';

/** Says that cases are about a batch's matter; answers their numbers. Throws NOT_FOUND or RULE_VIOLATED. */
export function linkCases(
  session: WriteSession,
  petition: CollectivePetitionRecord,
  caseIds: readonly string[],
): Promise<string[]> {
  return eachCase(session, caseIds, async (record) => {
    if (record.collectivePetitionId) throw refuse(record, 'linkedToBatch');
    record.collectivePetitionId = petition.id;
    await tell(session, record, 'BATCH_LINKED', petition);
  });
}

/** Takes the links away again; answers the cases' numbers. Throws NOT_FOUND or RULE_VIOLATED. */
export function unlinkCases(
  session: WriteSession,
  petition: CollectivePetitionRecord,
  caseIds: readonly string[],
): Promise<string[]> {
  return eachCase(session, caseIds, async (record) => {
    if (record.collectivePetitionId !== petition.id) throw refuse(record, 'notOfThisBatch');
    record.collectivePetitionId = null;
    await tell(session, record, 'BATCH_UNLINKED', petition);
  });
}

async function eachCase(
  session: WriteSession,
  caseIds: readonly string[],
  work: (record: CaseRecord) => Promise<void>,
): Promise<string[]> {
  const numbers: string[] = [];
  // Always in the same order: two officers who link the same cases do not wait for each other.
  for (const id of [...new Set(caseIds)].sort()) {
    const { record } = await openCaseFile(session, id);
    await work(record);
    numbers.push(record.number);
  }
  return numbers;
}

async function tell(
  session: WriteSession,
  record: CaseRecord,
  type: 'BATCH_LINKED' | 'BATCH_UNLINKED',
  { id: batchId, number }: CollectivePetitionRecord,
): Promise<void> {
  record.updatedAt = session.clock.now();
  recordEvent(session, record, { type, at: session.clock.now(), note: null, data: { batchId, number } });
  await session.em.flush();
  session.emit({
    type: type === 'BATCH_LINKED' ? 'CaseBatchLinked' : 'CaseBatchUnlinked',
    subjectId: record.id,
    divisionCode: record.divisionCode,
    data: caseState(record),
  });
}

function refuse({ number }: CaseRecord, reason: 'linkedToBatch' | 'notOfThisBatch'): PlatformError {
  return new PlatformError('RULE_VIOLATED', `Case ${number}: ${reason}.`, {
    reason,
    field: 'caseIds',
    params: { number },
  });
}
