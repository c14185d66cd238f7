import {
  newId,
  notFound,
  PlatformError,
  requireVersion,
  type DivisionCode,
  type LocalDate,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import type { InferEntity } from '@mikro-orm/core';
import { sql } from 'kysely';
import { flush } from '../changes/flush.ts';
import { EstateEntity } from '../estates/estate.entity.ts';
import { ownersCommitteeChanged } from '../events/emit.ts';
import { committeeStatus, type CommitteeStateName, type CommitteeStepFact } from './committee-rules.ts';
import { CommitteeStepEntity, OwnersCommitteeEntity } from './owners-committee.entity.ts';
import type { BeginCommitteeInput, RecordCommitteeStepInput } from './owners-committee.inputs.ts';
import { rulePackColumns, type RulePack } from './owners-committee.list.ts';
import { refusalOfStep } from './step-check.ts';

type CommitteeRecord = InferEntity<typeof OwnersCommitteeEntity>;
type StepRecord = InferEntity<typeof CommitteeStepEntity>;

/** While an earlier term stands so, the next one may begin. */
const NEXT_TERM_MAY_BEGIN: ReadonlySet<CommitteeStateName> = new Set([
  'REELECTION_DUE',
  'EXPIRED',
  'DISSOLVED',
]);

/**
 * Begins a committee's term at an estate with its first step; answers the committee's id. Throws NOT_FOUND,
 * ILLEGAL_TRANSITION while an earlier term has not come to its re-election, and what recordCommitteeStep throws.
 */
export function beginCommittee(context: RequestContext, input: BeginCommitteeInput): Promise<string> {
  const { idempotencyKey, ...asked } = input;
  return context.writeOnce({ operation: 'beginCommittee', idempotencyKey, input: asked }, async (session) => {
    const estate = await session.em.findOne(EstateEntity, { id: asked.estateId });
    if (!estate) throw notFound('Estate', asked.estateId);
    const earlier = await session.em.find(OwnersCommitteeEntity, { estateId: estate.id });
    await requireTurn(session, earlier, asked);
    const rules = await rulesAt(session, estate.divisionCode, asked.on);
    const committee = session.em.create(OwnersCommitteeEntity, {
      id: newId('OwnersCommittee'),
      estateId: estate.id,
      divisionCode: estate.divisionCode,
      rulePackId: rules.id,
      begunOn: asked.on,
      version: 1,
    });
    await record(session, { committee, earlier: [], rules, next: asked });
    return committee.id;
  });
}

/**
 * Records what happened next in a committee's term; answers its id. Throws NOT_FOUND, VERSION_CONFLICT,
 * ILLEGAL_TRANSITION for a step that cannot follow, INVALID_INPUT for its date, RULE_VIOLATED for size or term.
 */
export function recordCommitteeStep(
  context: RequestContext,
  input: RecordCommitteeStepInput,
): Promise<string> {
  return context.write('recordCommitteeStep', async (session) => {
    const committee = await session.em.findOne(OwnersCommitteeEntity, { id: input.id });
    if (!committee) throw notFound('OwnersCommittee', input.id);
    requireVersion(committee, input.version);
    const earlier = await stepsOf(session, committee.id);
    const rules = await rulesById(session, committee.rulePackId);
    await record(session, { committee, earlier, rules, next: input });
    return committee.id;
  });
}

interface Recording {
  committee: CommitteeRecord;
  earlier: readonly StepRecord[];
  rules: RulePack;
  next: BeginCommitteeInput | RecordCommitteeStepInput;
}

async function record(session: WriteSession, { committee, earlier, rules, next }: Recording): Promise<void> {
  const { em, clock, emit } = session;
  const { step, on, passed = null, size = null, termYears = null, note = null } = next;
  const facts = earlier.map(factOf);
  const fact: CommitteeStepFact = { step, on, passed, size, termYears };
  const refusal = refusalOfStep(facts, fact, rules, clock.today());
  if (refusal) {
    const { code, ...details } = refusal;
    throw new PlatformError(code, `The step ${step} cannot be recorded so (${details.reason}).`, details);
  }
  em.create(CommitteeStepEntity, {
    id: newId('CommitteeStep'),
    committeeId: committee.id,
    divisionCode: committee.divisionCode,
    place: earlier.length,
    step,
    onDate: on,
    passed,
    size,
    termYears,
    note,
    recordedAt: clock.now(),
  });
  const status = committeeStatus([...facts, fact], rules, clock.today());
  Object.assign(committee, {
    electedOn: status.electedOn,
    firstMeetingOn: status.firstMeetingOn,
    filedOn: status.filedOn,
    termTo: status.termTo,
    dissolvedOn: status.dissolvedOn,
    size: status.size,
  });
  await flush(em, {
    committee_step_committee_id_place_key: () =>
      new PlatformError(
        'VERSION_CONFLICT',
        'Another step was recorded at the same moment: reload and try again.',
        {
          reason: 'versionConflict',
          field: 'version',
        },
      ),
  });
  emit(ownersCommitteeChanged(committee));
}

async function requireTurn(
  session: WriteSession,
  earlier: readonly CommitteeRecord[],
  { step, on }: BeginCommitteeInput,
): Promise<void> {
  for (const committee of earlier) {
    const facts = (await stepsOf(session, committee.id)).map(factOf);
    const { state } = committeeStatus(facts, await rulesById(session, committee.rulePackId), on);
    if (NEXT_TERM_MAY_BEGIN.has(state)) continue;
    throw new PlatformError(
      'ILLEGAL_TRANSITION',
      'The estate has a committee whose re-election is not due yet.',
      {
        reason: 'committeeAlreadyBegun',
        field: 'estateId',
        params: { state, committeeId: committee.id },
      },
    );
  }
  // A committee that is there prepares its own re-election; where there never was one, a preparation group does.
  if (step === 'CONGRESS_VOTED' && earlier.length === 0) {
    throw new PlatformError('ILLEGAL_TRANSITION', 'A first committee is prepared by a preparation group.', {
      reason: 'committeePreparationMissing',
      field: 'step',
    });
  }
}

function stepsOf({ em }: WriteSession, committeeId: string): Promise<StepRecord[]> {
  return em.find(CommitteeStepEntity, { committeeId }, { orderBy: { place: 'asc' } });
}

function factOf({ step, onDate, passed, size, termYears }: StepRecord): CommitteeStepFact {
  return { step, on: onDate, passed: passed ?? null, size: size ?? null, termYears: termYears ?? null };
}

/** The rules of the nearest division that has its own on the day, or else the national ones. */
async function rulesAt(session: WriteSession, code: DivisionCode, day: LocalDate): Promise<RulePack> {
  const [rules] = await session.rows<RulePack>(sql`
    select ${rulePackColumns} from committee_rule_pack
    where valid_from <= ${day} and (valid_to is null or valid_to >= ${day})
      and (division_code is null or (division_code <= ${code} and ${code} < division_end(division_code)))
    order by length(rtrim(division_code, '0')) desc nulls last limit 1`);
  if (rules) return rules;
  throw new PlatformError('RULE_VIOLATED', `No rules for committees are known for ${day}.`, {
    reason: 'committeeRulesMissing',
    field: 'on',
    params: { on: day },
  });
}

async function rulesById(session: WriteSession, id: string): Promise<RulePack> {
  const [rules] = await session.rows<RulePack>(
    sql`select ${rulePackColumns} from committee_rule_pack where id = ${id}`,
  );
  if (!rules) throw new Error(`no committee rule pack ${id}`);
  return rules;
}
