import {
  localDateIn,
  maskName,
  newId,
  notFound,
  PlatformError,
  requireRole,
  requireVersion,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { divisionFor } from '../case/case-division.ts';
import { sealNames } from '../complainant/complainant-vault.ts';
import { deadlineOf, readRuleBook, type RuleBook } from '../deadlines/rule-book.ts';
import type { ComputedDeadline } from '../deadlines/deadline.rules.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { caseWorkers } from '../life/case-life.ts';
import { CollectivePetitionEntity } from './collective-petition.entity.ts';
import type {
  RegisterCollectivePetitionInput,
  ResolveCollectivePetitionInput,
} from './collective-petition.type.ts';

// 信访工作条例 art. 18: persons with a common concern send at most five representatives.
export const MOST_REPRESENTATIVES = 5;
// 信访 statistics count five persons and more as a collective petition.
export const FEWEST_PERSONS = 5;

/** The batch's own time limit: that of a petition handed in on a visit, counted from the day they came. */
export function petitionDeadline(book: RuleBook, receivedAt: Date): ComputedDeadline {
  const receivedOn = localDateIn(receivedAt);
  const subject = { channel: 'VISIT', urgency: 'NORMAL', category: '', receivedOn } as const;
  const due = deadlineOf(book, subject, 'TOTAL', receivedAt);
  if (!due) throw new Error(`No deadline pack covers petitions received on ${receivedOn}.`);
  return due;
}

/** Registers a batch and links its cases; answers its id. */
export async function registerPetition(
  context: RequestContext,
  input: RegisterCollectivePetitionInput,
): Promise<string> {
  requireDepartment(context);
  requireRole(context.caller, ...caseWorkers);
  const names = input.representatives.map((name) => name.trim()).filter((name) => name !== '');
  requireCounts(input.persons, names.length);
  const { idempotencyKey, ...asked } = input;
  const operation = 'registerCollectivePetition';
  return context.writeOnce({ operation, idempotencyKey, input: asked }, async (session) => {
    const receivedAt = asked.receivedAt ? new Date(asked.receivedAt) : session.clock.now();
    const receivedOn = localDateIn(receivedAt);
    const due = petitionDeadline(await readRuleBook(session.rows, receivedOn), receivedAt);
    const divisionCode = await divisionFor(session, asked);
    const id = newId('CollectivePetition');
    const [number] = await session.rows<{ place: string }>(sql`select nextval('case_number') as place`);
    session.em.create(CollectivePetitionEntity, {
      id,
      number: `J${receivedOn.slice(0, 4)}-${String(number?.place).padStart(6, '0')}`,
      divisionCode,
      estateId: asked.estateId ?? null,
      subject: asked.subject.trim(),
      receivedAt,
      receivedOn,
      persons: asked.persons,
      representatives: names.map(maskName),
      representativesSealed: sealNames(names),
      ...due,
      version: 1,
    });
    await linkCases(session, id, asked.caseIds ?? []);
    session.emit({
      type: 'CollectivePetitionRegistered',
      subjectId: id,
      divisionCode,
      data: {
        id,
        divisionCode,
        estateId: asked.estateId ?? null,
        persons: asked.persons,
        receivedOn,
        dueOn: due.dueOn,
      },
    });
    return id;
  });
}

function requireCounts(persons: number, representatives: number): void {
  if (persons < FEWEST_PERSONS) {
    throw new PlatformError(
      'RULE_VIOLATED',
      `A collective petition has at least ${FEWEST_PERSONS} persons.`,
      {
        reason: 'tooFewPersons',
        field: 'persons',
        params: { fewest: FEWEST_PERSONS },
      },
    );
  }
  if (representatives < 1 || representatives > MOST_REPRESENTATIVES) {
    throw new PlatformError('RULE_VIOLATED', `Name 1 to ${MOST_REPRESENTATIVES} representatives.`, {
      reason: 'representativesCount',
      field: 'representatives',
      params: { most: MOST_REPRESENTATIVES },
    });
  }
}

async function linkCases(
  session: WriteSession,
  petitionId: string,
  caseIds: readonly string[],
): Promise<void> {
  if (caseIds.length === 0) return;
  const linked = await session.rows<{ id: string }>(sql`
    update case_record set collective_petition_id = ${petitionId}, version = version + 1
    where id = any(${caseIds}) returning id`);
  const missing = caseIds.find((id) => !linked.some((row) => row.id === id));
  if (missing) throw notFound('Case', missing);
}

/** Records the result of a batch and whether it came in time. */
export async function resolvePetition(
  context: RequestContext,
  input: ResolveCollectivePetitionInput,
): Promise<void> {
  requireDepartment(context);
  requireRole(context.caller, ...caseWorkers);
  await context.write('resolveCollectivePetition', async (session) => {
    const petition = await session.em.findOne(CollectivePetitionEntity, { id: input.id });
    if (!petition) throw notFound('CollectivePetition', input.id);
    requireVersion(petition, input.version);
    if (petition.resolvedAt) {
      throw new PlatformError('ILLEGAL_TRANSITION', 'This petition is resolved already.', {
        reason: 'alreadyResolved',
      });
    }
    const at = session.clock.now();
    petition.resolvedAt = at;
    petition.resolvedOn = localDateIn(at);
    petition.onTime = at <= petition.dueAt;
    petition.result = input.result.trim();
    session.emit({
      type: 'CollectivePetitionResolved',
      subjectId: petition.id,
      divisionCode: petition.divisionCode,
      data: { id: petition.id, resolvedOn: petition.resolvedOn, onTime: petition.onTime },
    });
  });
}
