import { defineList, SortDirection, type Tier } from '@guanjia/kit';
import { sql } from 'kysely';
import type { DeadlineExplanation } from '../deadlines/deadline.rules.ts';
import type { BatchState } from './batch-life.ts';
import type { petitionOrderFields } from './collective-petition.type.ts';
import { petitionStandingOn, type PetitionStandingAsked } from './petition-standing.ts';

export interface PetitionRow {
  id: string;
  number: string;
  divisionCode: string;
  estateId: string | null;
  subject: string;
  persons: number;
  representatives: string[];
  representativesErasedOn: string | null;
  receivedOn: string;
  dueOn: string;
  resolvedOn: string | null;
  onTime: boolean | null;
  result: string | null;
  state: BatchState;
  tier: Tier;
  acceptedOn: string | null;
  acceptedInTime: boolean | null;
  pausedAt: string | null;
  pausedUntil: string | null;
  dueAt: string;
  provisional: boolean;
  explanation: DeadlineExplanation;
  endedOn: string | null;
  version: number;
}

export const petitionList = defineList<PetitionRow, keyof typeof petitionOrderFields>({
  from: 'collective_petition',
  columns: {
    id: 't.id',
    number: 't.number',
    divisionCode: 't.division_code',
    estateId: 't.estate_id',
    subject: 't.subject',
    persons: 't.persons',
    representatives: 't.representatives',
    representativesErasedOn: 't.representatives_erased_on',
    receivedOn: 't.received_on',
    dueOn: 't.due_on',
    resolvedOn: 't.resolved_on',
    onTime: 't.on_time',
    result: 't.result',
    state: 't.state',
    tier: 't.tier',
    acceptedOn: 't.accepted_on',
    acceptedInTime: 't.accepted_in_time',
    pausedAt: 't.paused_at',
    pausedUntil: 't.paused_until',
    dueAt: 't.due_at',
    provisional: 't.provisional',
    explanation: 't.explanation',
    endedOn: 't.ended_on',
    version: 't.version',
  },
  orders: { RECEIVED_ON: 'receivedOn', PERSONS: 'persons', DUE_ON: 'dueOn' },
  defaultOrder: [{ field: 'RECEIVED_ON', direction: SortDirection.DESC }],
  filters: {
    id: 't.id',
    divisionCode: 't.division_code',
    estateId: 't.estate_id',
    persons: 't.persons',
    receivedOn: 't.received_on',
    resolvedOn: 't.resolved_on',
    state: 't.state',
    number: 't.number',
    subject: 't.subject',
    dueOn: 't.due_on',
    paused: (asked: { eq: boolean }) => sql`(t.paused_at is not null) = ${asked.eq}`,
    overdue: (asked: { eq: boolean }, { clock }) => sql`(t.state in ('RECEIVED', 'ACCEPTED')
      and t.due_at < coalesce(t.paused_at, ${clock.now().toISOString()}::timestamptz)) = ${asked.eq}`,
    asOf: (asked: PetitionStandingAsked, { clock }) => petitionStandingOn(asked, clock.now()),
    onTime: (asked: { eq: boolean }) => sql`coalesce(t.on_time, false) = ${asked.eq}`,
  },
});
