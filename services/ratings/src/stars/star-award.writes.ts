import { sql } from 'kysely';
import { newId, notFound, PlatformError, requireVersion } from '@guanjia/kit';
import type { LocalDate, RequestContext, WriteSession } from '@guanjia/kit';
import { requireRatingOffice } from '../access/who-may.ts';
import { refusedBy } from '../database/constraint-refusal.ts';
import { RatingSchemeEntity, SchemeState } from '../schemes/rating-scheme.entity.ts';
import { PlaqueEntity, StarAwardEntity, StarChangeEntity, StarPeriodEntity } from './star-award.entity.ts';
import type { MadeAward, StarAwardRecord } from './star-award.entity.ts';
import type { AwardStarInput, ChangeStarInput } from './star-award.input.ts';
import { storedChanges } from './stored-changes.ts';
import { starChangeProblem, StarChangeKind, starOn, starPeriods } from './star.rules.ts';
import type { StarChange } from './star.rules.ts';
import type { EstateRefTable } from '../generated/tables.ts';

/**
 * Gives an estate a star and a numbered plaque. Answers the award's id. Throws FORBIDDEN, NOT_FOUND, RULE_VIOLATED when
 * the estate, the scheme or the level does not allow it, ALREADY_EXISTS when the estate has a star then or the plaque
 * number was used.
 */
export function awardStar(context: RequestContext, input: AwardStarInput): Promise<string> {
  requireRatingOffice(context.caller);
  const { idempotencyKey, ...rest } = input;
  const writing = context.writeOnce(
    { operation: 'awardStar', idempotencyKey, input: rest },
    async (session) => {
      const divisionCode = await completedEstate(session, input.estateId);
      await requireLevel(session, input);
      if (input.awardedOn > input.validUntil) throw refused('starTermInvalid', 'validUntil');
      return saveAward(session, { ...rest, id: newId('StarAward'), divisionCode });
    },
  );
  return refusedBy(writing, refusals(input));
}

/** Downgrades, revokes or reissues a star. Throws FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, RULE_VIOLATED, ALREADY_EXISTS. */
export function changeStar(context: RequestContext, input: ChangeStarInput): Promise<string> {
  requireRatingOffice(context.caller);
  const writing = context.write('changeStar', async (session) => {
    const award = await findAward(session, input.id);
    requireVersion(award, input.version);
    const change: StarChange = {
      kind: input.kind,
      on: input.on ?? session.clock.today(),
      level: input.kind === StarChangeKind.REVOKED ? null : (input.level ?? null),
      plaqueNumber: input.kind === StarChangeKind.REISSUED ? (input.plaqueNumber ?? null) : null,
    };
    if (change.on > session.clock.today()) throw refused('dateInFuture', 'on');
    const changes = await storedChanges(session, award.id);
    const problem = starChangeProblem(award, changes, change);
    if (problem !== null) throw refused(problem, fieldOf(problem));
    await saveChange(session, { award, changes, change, reason: input.reason });
    return award.id;
  });
  return refusedBy(writing, refusals(input));
}

/** Writes an award with its plaque and its one period, and tells the feed. */
export function saveAward(session: WriteSession, award: MadeAward): string {
  const { em } = session;
  const { id, divisionCode, plaqueNumber, awardedOn } = award;
  em.create(StarAwardEntity, { ...award, recordedOn: session.clock.today() });
  em.create(PlaqueEntity, { number: plaqueNumber, awardId: id, divisionCode, issuedOn: awardedOn });
  for (const [place, { from, to, ...period }] of starPeriods(award, []).entries()) {
    const { estateId } = award;
    em.create(StarPeriodEntity, {
      ...period,
      awardId: id,
      estateId,
      divisionCode,
      place,
      fromOn: from,
      toOn: to,
    });
  }
  tell(session, 'StarAwarded', award, []);
  return id;
}

/** Adds a change that the rules allow to an award's history. */
export async function saveChange(
  session: WriteSession,
  given: {
    award: MadeAward;
    changes: StarChange[];
    change: StarChange;
    reason: string;
  },
): Promise<void> {
  const { em, clock, caller } = session;
  const { award, changes, change, reason } = given;
  const { on, ...facts } = change;
  em.create(StarChangeEntity, {
    ...facts,
    id: newId('StarChange'),
    awardId: award.id,
    divisionCode: award.divisionCode,
    place: changes.length,
    changedOn: on,
    reason,
    recordedBy: caller.name,
    recordedAt: clock.now(),
  });
  if (change.plaqueNumber !== null) {
    const { id: awardId, divisionCode } = award;
    em.create(PlaqueEntity, { number: change.plaqueNumber, awardId, divisionCode, issuedOn: on });
  }
  const all = [...changes, change];
  await rewritePeriods(session, award, all);
  // The row itself keeps what was awarded; its version moves because its history did.
  await session.rows(sql`update star_award set version = version + 1 where id = ${award.id}`);
  tell(session, 'StarChanged', award, all);
}

/** Lays the history anew: it is derived from the award and its changes, which alone are facts. */
async function rewritePeriods(session: WriteSession, award: MadeAward, changes: StarChange[]): Promise<void> {
  const { id, estateId, divisionCode } = award;
  await session.rows(sql`delete from star_period where award_id = ${id}`);
  await session.rows(sql`
    insert into star_period (award_id, place, estate_id, division_code, level, plaque_number, from_on, to_on)
    select ${id}, place, ${estateId}, ${divisionCode}, (each->>'level')::integer, each->>'plaqueNumber',
      (each->>'from')::date, (each->>'to')::date
    from jsonb_array_elements(${JSON.stringify(starPeriods(award, changes))}::jsonb) with ordinality as p(each, place)`);
}

function tell(
  session: WriteSession,
  type: 'StarAwarded' | 'StarChanged',
  award: MadeAward,
  changes: StarChange[],
): void {
  const { id, estateId, divisionCode, schemeId, awardedOn, validUntil } = award;
  const standing = starOn(award, changes, session.clock.today());
  session.emit({
    type,
    subjectId: id,
    divisionCode,
    data: {
      id,
      estateId,
      divisionCode,
      schemeId,
      awardedOn,
      validUntil,
      ...standing,
      periods: starPeriods(award, changes),
    },
  });
}

/** The award for changing: nobody else changes it until this transaction ends. */
async function findAward(session: WriteSession, id: string): Promise<StarAwardRecord> {
  await session.rows(sql`select 1 from star_award where id = ${id} for update`);
  const award = await session.em.findOne(StarAwardEntity, { id });
  if (award === null) throw notFound('StarAward', id);
  return award;
}

async function completedEstate(session: WriteSession, id: string): Promise<string> {
  const [estate] = await session.rows<Pick<EstateRefTable, 'divisionCode' | 'status'>>(
    sql`select division_code as "divisionCode", status from estate_ref where id = ${id}`,
  );
  if (estate === undefined) throw notFound('Estate', id);
  if (estate.status !== 'COMPLETED') throw refused('estateNotCompleted', 'estateId');
  return estate.divisionCode;
}

async function requireLevel({ em }: WriteSession, { schemeId, level }: AwardStarInput): Promise<void> {
  const scheme = await em.findOne(RatingSchemeEntity, { id: schemeId });
  if (scheme === null) throw notFound('RatingScheme', schemeId);
  if (scheme.state !== SchemeState.PUBLISHED) throw refused('schemeNotPublished', 'schemeId');
  if (level < 1 || level > scheme.levels.length) {
    throw refused('starLevelNotInScale', 'level', { most: scheme.levels.length });
  }
}

function refusals({ plaqueNumber }: { plaqueNumber?: string | undefined }): Record<string, PlatformError> {
  return {
    plaque_pkey: new PlatformError(
      'ALREADY_EXISTS',
      `Plaque ${plaqueNumber} was used before: take another number.`,
      {
        reason: 'plaqueNumberUsed',
        field: 'plaqueNumber',
      },
    ),
    one_star_at_a_time: new PlatformError('ALREADY_EXISTS', 'The estate has another star at that time.', {
      reason: 'starHeldAlready',
      field: 'awardedOn',
    }),
  };
}

function refused(
  reason: string,
  field: string,
  params: Record<string, LocalDate | number> = {},
): PlatformError {
  return new PlatformError(
    'RULE_VIOLATED',
    `The star cannot be given or changed like this (${reason}): correct ${field}.`,
    {
      reason,
      field,
      params,
    },
  );
}

function fieldOf(problem: string): string {
  if (problem.startsWith('starLevel')) return 'level';
  return problem.startsWith('plaque') ? 'plaqueNumber' : 'on';
}
