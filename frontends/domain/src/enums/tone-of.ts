import type { Tone } from '@guanjia/ui';
import type { EnumTypes } from '../generated/schema.ts';
import type { EnumName } from './enum-label.ts';

/** Tones of enum values that are not neutral. */
const TONES: Partial<{ [Name in EnumName]: Partial<Record<EnumTypes[Name], Tone>> }> = {
  CaseState: {
    REGISTERED: 'info', ACCEPTED: 'info', ASSIGNED: 'progress', IN_PROGRESS: 'progress', RESOLVED: 'good',
    CLOSED: 'good', REOPENED: 'warn', SUSPENDED: 'warn', TRANSFERRED: 'warn',
  },
  Urgency: { EMERGENCY: 'bad', URGENT: 'warn' },
  DeadlineState: { RUNNING: 'progress', MET: 'good', MISSED: 'bad', PAUSED: 'neutral' },
  PetitionStage: { OPINION_DELIVERED: 'info', UNDER_REVIEW: 'progress', REVIEW_DELIVERED: 'info', UNDER_RE_REVIEW: 'progress', FINAL: 'good' },
  PetitionRoundState: { AWAITED: 'progress', GIVEN: 'warn', DELIVERED: 'info' },
  ReviewOutcome: { UPHELD: 'info', CHANGED: 'warn', REVOKED: 'bad' },
  CollectivePetitionState: { RECEIVED: 'info', ACCEPTED: 'progress', RESOLVED: 'good' },
  ReconciliationAnswer: { OK: 'good', INCONSISTENT: 'bad', WARNING: 'warn', DEFINITION_DEPENDENT: 'info' },
  CreditGrade: { AAA: 'good', AA: 'good', A: 'info', B: 'warn', C: 'bad' },
  ManagementMode: { PROPERTY_COMPANY: 'info', QUASI: 'progress', NONE: 'bad' },
  EstateStatus: { UNDER_CONSTRUCTION: 'progress', COMPLETED: 'good' },
  Satisfaction: { SATISFIED: 'good', BASICALLY_SATISFIED: 'info', DISSATISFIED: 'bad', UNREACHED: 'neutral' },
  AwardStatus: { VALID: 'good', REVOKED: 'bad' },
  PlaqueState: { HUNG: 'good', MISSING: 'bad', DAMAGED: 'warn', REVOKED: 'bad' },
  ContractState: { ACTIVE: 'good', OPEN_ENDED: 'warn', ENDED: 'neutral' },
  WebhookDeliveryState: { PENDING: 'progress', DELIVERED: 'good', DEAD: 'bad' },
  CommitteeState: { IN_OFFICE: 'good', REELECTION_DUE: 'warn', EXPIRED: 'bad', PREPARING: 'info' },
}; // prettier-ignore

export function toneOf(type: EnumName, value: string): Tone {
  return (TONES[type] as Record<string, Tone> | undefined)?.[value] ?? 'neutral';
}
