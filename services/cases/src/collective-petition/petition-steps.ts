import {
  addDays,
  localDateIn,
  maskName,
  newId,
  notFound,
  PlatformError,
  requireRole,
  requireVersion,
  type LocalDate,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { divisionFor } from '../case/case-division.ts';
import { missing } from '../case/step-asked.ts';
import { sealNames } from '../complainant/complainant-vault.ts';
import { endOfPause } from '../deadlines/clock-pause.rules.ts';
import { recomputed } from '../deadlines/deadline.rules.ts';
import { readRuleBook } from '../deadlines/rule-book.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { caseWorkers } from '../life/case-life.ts';
import { recordBatchEvent } from './batch-event.ts';
import { batchLife, batchStep, judgeBatch, type BatchAction, type BatchStanding } from './batch-life.ts';
import { batchDeadline } from './batch-deadline.ts';
import { CollectivePetitionEntity, type CollectivePetitionRecord } from './collective-petition.entity.ts';
import type { RegisterCollectivePetitionInput } from './collective-petition.type.ts';
import { linkCases, unlinkCases } from './linked-cases.ts';

// 信访工作条例 art. 18: persons with a common concern send at most five representatives.
export const MOST_REPRESENTATIVES = 5;
// 信访 statistics count five persons and more as a collective petition.
export const FEWEST_PERSONS = 5;
// So many cases are locked together at the most.
const MOST_CASES = 100;
// As with cases: a platform limit against forgotten ones.
const LONGEST_PAUSE_DAYS = 180;

/** Registers a batch and links its cases; answers its id. */
export async function registerPetition(
  context: RequestContext,
  input: RegisterCollectivePetitionInput,
): Promise<string> {
  requireDepartment(context);
  requireRole(context.caller, ...caseWorkers);
  const names = input.representatives.map((name) => name.trim()).filter((name) => name !== '');
  requireCounts(input.persons, names.length);
  if (!input.subject.trim()) throw missing('subject', 'subjectMissing');
  const caseIds = input.caseIds ?? [];
  if (caseIds.length > MOST_CASES) throw refuse('caseCount', 'caseIds', { most: MOST_CASES });
  const { idempotencyKey, ...asked } = input;
  const operation = 'registerCollectivePetition';
  return context.writeOnce({ operation, idempotencyKey, input: asked }, async (session) => {
    const receivedAt = asked.receivedAt ? new Date(asked.receivedAt) : session.clock.now();
    if (receivedAt > session.clock.now()) throw refuse('receivedInFuture', 'receivedAt');
    const receivedOn = localDateIn(receivedAt);
    const book = await readRuleBook(session.rows, receivedOn);
    const divisionCode = await divisionFor(session, asked);
    const [number] = await session.rows<{ place: string }>(sql`select nextval('case_number') as place`);
    const id = newId('CollectivePetition');
    const petition = session.em.create(CollectivePetitionEntity, {
      id,
      number: `J${receivedOn.slice(0, 4)}-${String(number?.place).padStart(6, '0')}`,
      divisionCode,
      estateId: asked.estateId ?? null,
      subject: asked.subject.trim(),
      receivedAt,
      receivedOn,
      persons: asked.persons,
      representatives: names.map(maskName),
      representativesSealed: sealNames(id, names),
      ...batchDeadline(book, { clock: 'ACCEPT', receivedOn, from: receivedAt }),
      state: 'RECEIVED',
      tier: session.caller.tier,
      updatedAt: session.clock.now(),
      version: 1,
    });
    await linkCases(session, petition, caseIds);
    await recordBatchEvent(session, petition, 'REGISTER', {
      note: null,
      data: { persons: petition.persons, dueOn: petition.dueOn, cases: caseIds.length },
    });
    return petition.id;
  });
}

function requireCounts(persons: number, representatives: number): void {
  if (persons < FEWEST_PERSONS) throw refuse('tooFewPersons', 'persons', { fewest: FEWEST_PERSONS });
  if (representatives < 1 || representatives > MOST_REPRESENTATIVES) {
    throw refuse('representativesCount', 'representatives', { most: MOST_REPRESENTATIVES });
  }
}

/** What comes with a step from outside; which of it a step needs, its declaration says. */
export interface BatchStepAsked {
  readonly id: string;
  readonly version: number;
  readonly note?: string | undefined;
  readonly result?: string;
  readonly until?: LocalDate;
  readonly caseIds?: readonly string[];
}

/**
 * Takes a step in the life of a collective petition. Throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, FORBIDDEN,
 * RULE_VIOLATED or INVALID_INPUT.
 */
export async function takeBatchStep(
  context: RequestContext,
  operation: string,
  action: Exclude<BatchAction, 'REGISTER'>,
  asked: BatchStepAsked,
): Promise<void> {
  requireDepartment(context);
  await context.write(operation, async (session) => {
    const petition = await openBatch(session, asked.id);
    requireVersion(petition, asked.version);
    const verdict = judgeBatch(standingOf(petition), session.caller, action);
    if (!verdict.allowed) {
      throw new PlatformError(
        verdict.code,
        `${action} is not possible for batch ${petition.number}: ${verdict.reason}.`,
        {
          reason: verdict.reason,
          params: { action, state: petition.state },
        },
      );
    }
    await carryOutBatchStep(session, petition, action, asked);
  });
}

function standingOf({ state, pausedAt, tier }: CollectivePetitionRecord): BatchStanding {
  return { state, paused: Boolean(pausedAt), tier };
}

export async function openBatch(session: WriteSession, id: string): Promise<CollectivePetitionRecord> {
  const lockMode = LockMode.PESSIMISTIC_WRITE;
  const petition = await session.em.findOne(CollectivePetitionEntity, { id }, { lockMode });
  if (!petition) throw notFound('CollectivePetition', id);
  return petition;
}

/** Carries out a step that the rules allow: the batch, its clock, its cases and its event. */
export async function carryOutBatchStep(
  session: WriteSession,
  petition: CollectivePetitionRecord,
  action: Exclude<BatchAction, 'REGISTER'>,
  asked: Omit<BatchStepAsked, 'id' | 'version'>,
): Promise<void> {
  const note = asked.note?.trim() || null;
  if (batchLife[action].needs.includes('NOTE') && !note) throw missing('note', 'noteMissing');
  const before = petition.state;
  const { state, tier } = batchStep(standingOf(petition), action, session.caller.tier);
  const data = await effects[action](session, petition, asked);
  Object.assign(petition, { state, tier, updatedAt: session.clock.now() });
  await recordBatchEvent(session, petition, action, {
    note,
    data: { from: before, to: petition.state, ...data },
  });
}

type Effect = (
  session: WriteSession,
  petition: CollectivePetitionRecord,
  asked: Omit<BatchStepAsked, 'id' | 'version'>,
) => Promise<Record<string, unknown>>;

const effects: Readonly<Record<Exclude<BatchAction, 'REGISTER'>, Effect>> = {
  ACCEPT: async (session, petition) => {
    const at = session.clock.now();
    const { receivedOn } = petition;
    const book = await readRuleBook(session.rows, receivedOn, localDateIn(at));
    petition.acceptedInTime = at <= petition.dueAt;
    const due = batchDeadline(book, { clock: 'TOTAL', receivedOn, from: at });
    Object.assign(petition, { acceptedAt: at, acceptedOn: localDateIn(at), ...due });
    return { inTime: petition.acceptedInTime, dueOn: petition.dueOn };
  },
  PAUSE: async (session, petition, { until }) => {
    if (!until) throw missing('until', 'untilMissing');
    const today = session.clock.today();
    const latest = addDays(today, LONGEST_PAUSE_DAYS);
    if (until <= today || until > latest) throw refuse('untilOutOfRange', 'until', { until, today, latest });
    Object.assign(petition, { pausedAt: session.clock.now(), pausedUntil: until });
    return { until };
  },
  RESUME: async (session, petition) => {
    const { pausedAt, pausedUntil, explanation, receivedOn } = petition;
    if (!pausedAt) throw new RangeError('Only a paused batch is resumed');
    const at = endOfPause(pausedUntil, session.clock.now());
    const { calendar } = await readRuleBook(session.rows, receivedOn, localDateIn(at));
    const pause = { pausedAt: pausedAt.toISOString(), resumedAt: at.toISOString() };
    const due = recomputed(explanation, calendar, [...(explanation.pauses ?? []), pause]);
    Object.assign(petition, due, { pausedAt: null, pausedUntil: null });
    return { dueOn: petition.dueOn };
  },
  RESOLVE: async (session, petition, { result }) => {
    const text = result?.trim();
    if (!text) throw missing('result', 'resultMissing');
    const at = session.clock.now();
    const onTime = at <= petition.dueAt;
    Object.assign(petition, { resolvedAt: at, resolvedOn: localDateIn(at), onTime, result: text });
    return { onTime };
  },
  WITHDRAW: async (session, petition) => {
    Object.assign(petition, { endedOn: session.clock.today(), pausedAt: null, pausedUntil: null });
    return {};
  },
  LINK_CASES: async (session, petition, { caseIds = [] }) => ({
    cases: await linkCases(session, petition, requireCases(caseIds)),
  }),
  UNLINK_CASES: async (session, petition, { caseIds = [] }) => ({
    cases: await unlinkCases(session, petition, requireCases(caseIds)),
  }),
};

function requireCases(caseIds: readonly string[]): readonly string[] {
  if (caseIds.length > 0 && caseIds.length <= MOST_CASES) return caseIds;
  throw refuse('caseCount', 'caseIds', { most: MOST_CASES });
}

function refuse(reason: string, field: string, params: Record<string, unknown> = {}): PlatformError {
  return new PlatformError('RULE_VIOLATED', `This is not possible: ${reason}.`, { reason, field, params });
}
