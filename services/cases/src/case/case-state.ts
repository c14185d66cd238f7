import type { CaseRecord } from './case.entity.ts';

/** The whole state of a case as other services and integrators get it from the feed; no personal data, no text. */
export function caseState(record: CaseRecord): Record<string, unknown> {
  return {
    id: record.id,
    version: record.version,
    number: record.number,
    channel: record.channel,
    sourceNumber: record.sourceNumber ?? null,
    estateId: record.estateId ?? null,
    divisionCode: record.divisionCode,
    categoryId: record.categoryId,
    urgency: record.urgency,
    state: record.state,
    tier: record.tier,
    assigneeId: record.assigneeId ?? null,
    receivedOn: record.receivedOn,
    acceptedOn: record.acceptedOn ?? null,
    dueOn: record.dueOn,
    resolvedOn: record.resolvedOn ?? null,
    resolvedOnTime: record.resolvedOnTime ?? null,
    reopenedCount: record.reopenedCount,
    petitionStage: record.petitionStage ?? null,
    suspendedUntil: record.suspendedUntil ?? null,
  };
}
