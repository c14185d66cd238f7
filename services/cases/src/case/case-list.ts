import {
  addDays,
  compare,
  defineList,
  SortDirection,
  startOfDay,
  type Comparison,
  type LocalDate,
  type Tier,
} from '@guanjia/kit';
import { sql } from 'kysely';
import type { Channel, Urgency } from '../deadlines/deadline-pack.ts';
import type { CaseState } from '../life/case-life.ts';
import type { PetitionStage } from '../petition-chain/petition-chain.ts';
import type { RefusalReason, Satisfaction } from './case-enums.ts';
import { matching } from '../search/search-words.ts';
import { managedNow, openNow, overdueAt, standingOn, type StandingAsked } from './case-standing.ts';

/** A case as lists read it. Moments are ISO text in PostgreSQL's form, dates YYYY-MM-DD. */
export interface CaseRow {
  id: string;
  number: string;
  channel: Channel;
  sourceNumber: string | null;
  estateId: string | null;
  divisionCode: string;
  categoryId: string;
  urgency: Urgency;
  text: string;
  location: string | null;
  complainantName: string | null;
  complainantPhone: string | null;
  complainantIdNumber: string | null;
  complainantErasedOn: string | null;
  receivedAt: string;
  receivedOn: string;
  registeredAt: string;
  acceptedAt: string | null;
  state: CaseState;
  tier: Tier;
  assigneeId: string | null;
  assigneeName: string | null;
  dueOn: string;
  dueAt: string;
  dueProvisional: boolean;
  resolvedOn: string | null;
  endedOn: string | null;
  followUpSatisfaction: Satisfaction | null;
  followUpNote: string | null;
  followUpAt: string | null;
  reopenedCount: number;
  collectivePetitionId: string | null;
  refusalReason: RefusalReason | null;
  suspendedFrom: CaseState | null;
  suspendedAt: string | null;
  suspendedUntil: string | null;
  transferredTo: string | null;
  duplicateOfId: string | null;
  petitionStage: PetitionStage | null;
  petitionExtendedOn: string | null;
  archived: boolean;
  version: number;
  updatedAt: string;
}

export const caseOrderFields = { RECEIVED_AT: 'RECEIVED_AT', DUE_ON: 'DUE_ON', NUMBER: 'NUMBER' } as const;
export type CaseOrderField = keyof typeof caseOrderFields;

export const caseList = defineList<CaseRow, CaseOrderField>({
  from: 'case_record',
  columns: {
    id: 't.id',
    number: 't.number',
    channel: 't.channel',
    sourceNumber: 't.source_number',
    estateId: 't.estate_id',
    divisionCode: 't.division_code',
    categoryId: 't.category_id',
    urgency: 't.urgency',
    text: 't.text',
    location: 't.location',
    complainantName: 't.complainant_name',
    complainantPhone: 't.complainant_phone',
    complainantIdNumber: 't.complainant_id_number',
    complainantErasedOn: 't.complainant_erased_on',
    receivedAt: 't.received_at',
    receivedOn: 't.received_on',
    registeredAt: 't.registered_at',
    acceptedAt: 't.accepted_at',
    state: 't.state',
    tier: 't.tier',
    assigneeId: 't.assignee_id',
    assigneeName: 't.assignee_name',
    dueOn: 't.due_on',
    dueAt: 't.due_at',
    dueProvisional: 't.due_provisional',
    resolvedOn: 't.resolved_on',
    endedOn: 't.ended_on',
    followUpSatisfaction: 't.follow_up_satisfaction',
    followUpNote: 't.follow_up_note',
    followUpAt: 't.follow_up_at',
    reopenedCount: 't.reopened_count',
    collectivePetitionId: 't.collective_petition_id',
    refusalReason: 't.refusal_reason',
    suspendedFrom: 't.suspended_from',
    suspendedAt: 't.suspended_at',
    suspendedUntil: 't.suspended_until',
    transferredTo: 't.transferred_to',
    duplicateOfId: 't.duplicate_of_id',
    petitionStage: 't.petition_stage',
    petitionExtendedOn: 't.petition_extended_on',
    archived: 't.archived',
    version: 't.version',
    updatedAt: 't.updated_at',
  },
  reads: {
    estate: ['estateId'],
    estateThen: ['estateId', 'receivedOn'],
    division: ['divisionCode'],
    category: ['categoryId'],
    complainant: ['complainantName', 'complainantPhone', 'complainantIdNumber'],
    assignee: ['assigneeId'],
    waitingFor: ['state', 'tier', 'divisionCode', 'assigneeName'],
    overdue: ['state', 'dueAt', 'suspendedAt'],
    ageInDays: ['receivedOn', 'resolvedOn', 'endedOn'],
    deadlines: [],
    escalations: [],
    supervisionOrders: [],
    events: [],
    resolution: [],
    resolutions: [],
    handover: [],
    followUp: ['followUpAt', 'followUpNote', 'followUpSatisfaction'],
    collectivePetition: ['collectivePetitionId'],
    related: ['estateId'],
    matches: ['text', 'location', 'number', 'sourceNumber'],
    approvals: [],
    transfers: [],
    tasks: [],
    mayAddTasks: ['state', 'tier'],
    duplicateOf: ['duplicateOfId'],
    duplicates: [],
    sourceReports: [],
    petition: ['state', 'tier', 'acceptedAt', 'dueAt', 'suspendedAt', 'petitionStage', 'petitionExtendedOn'],
    finalPetitions: ['state', 'estateId', 'duplicateOfId'],
  },
  // Of what is due on the same day, what is due at an hour comes before what has the whole day.
  orders: { RECEIVED_AT: 'receivedAt', DUE_ON: 'dueAt', NUMBER: 'number' },
  defaultOrder: [{ field: 'RECEIVED_AT', direction: SortDirection.DESC }],
  filters: {
    id: 't.id',
    number: 't.number',
    state: 't.state',
    channel: 't.channel',
    divisionCode: 't.division_code',
    estateId: 't.estate_id',
    companyId: (asked: Comparison) => managedNow('t.estate_id', asked),
    categoryId: (asked: Comparison) => inCategories(asked),
    assigneeId: 't.assignee_id',
    tier: 't.tier',
    urgency: 't.urgency',
    receivedAt: 't.received_at',
    receivedOn: (asked: Comparison) => dayOf('t.received_on', 't.received_at', asked),
    acceptedOn: 't.accepted_on',
    dueOn: (asked: Comparison) => dayOf('t.due_on', 't.due_at', asked),
    resolvedOn: 't.resolved_on',
    resolvedLevel: 't.resolved_level',
    collectivePetitionId: 't.collective_petition_id',
    refusalReason: 't.refusal_reason',
    suspendedUntil: 't.suspended_until',
    duplicateOfId: 't.duplicate_of_id',
    petitionStage: 't.petition_stage',
    archived: 't.archived',
    open: (asked: { eq: boolean }) => sql`(${openNow}) = ${asked.eq}`,
    overdue: (asked: { eq: boolean }, context) => sql`${overdueAt(context.clock.now())} = ${asked.eq}`,
    // Still waiting: the deadline that was escalated has not been met, dropped or paused since.
    escalatedTo: ({ eq, in: list }: Comparison) => sql<boolean>`exists (
      select 1 from escalation_step s join escalation_watch w on w.deadline_id = s.deadline_id
      where s.case_id = t.id and s.stage = any(${list ?? [eq]}))`,
    asOf: (asked: StandingAsked, context) => standingOn(asked, context.clock.now()),
    search: (text: string, context) => matching(text, context),
  },
});

/** A top-level category stands for everything below it. */
function inCategories({ eq, ne, in: list, isNull }: Comparison) {
  const within = (wanted: readonly unknown[]) => sql<boolean>`t.category_id in (
    select c.id from case_category c where c.id = any(${wanted}) or c.parent_id = any(${wanted}))`;
  const parts = [
    ...(eq ? [within([eq])] : []),
    ...(list ? [within(list)] : []),
    ...(ne ? [sql<boolean>`not (${within([ne])})`] : []),
    ...(isNull ? [sql<boolean>`false`] : []),
  ];
  return parts.length === 0 ? sql<boolean>`true` : sql<boolean>`(${sql.join(parts, sql` and `)})`;
}

/**
 * The day of a moment is compared as the moments that it begins and ends at: the index that lists go by knows the place
 * then, and PostgreSQL does not take two ways to say one thing for two things.
 */
function dayOf(day: string, moment: string, { eq, gt, gte, lt, lte, ...others }: Comparison) {
  const start = (on: unknown, after = 0) => startOfDay(addDays(on as LocalDate, after)).toISOString();
  const parts = [
    ...compare(day, others),
    ...compare(moment, { gte: eq && start(eq), lt: eq && start(eq, 1) }),
    ...compare(moment, { gte: gte && start(gte), lt: lt && start(lt) }),
    ...compare(moment, { gte: gt && start(gt, 1), lt: lte && start(lte, 1) }),
  ];
  return sql<boolean>`(${sql.join([sql`true`, ...parts], sql` and `)})`;
}

export const casesOfEstate = caseList.under('t.estate_id');
export const casesOfPetition = caseList.under('t.collective_petition_id');
