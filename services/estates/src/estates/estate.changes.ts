import {
  newId,
  notFound,
  PlatformError,
  requireVersion,
  type LocalDate,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import type { EntityManager } from '@mikro-orm/core';
import { AreaEntity } from '../areas/area.entity.ts';
import { flush } from '../changes/flush.ts';
import { countFrom0, given, givenOrEmpty, visibleText } from '../changes/given.ts';
import { ownCommunity } from '../changes/in-division.ts';
import { VERSIONED } from '../estate-history/estate-version.rules.ts';
import { saveFacts } from '../estate-history/save-facts.ts';
import { refusalOfStatus } from './estate-facts.ts';
import { EstateEntity, type EstateRecord } from './estate.entity.ts';
import type { CreateEstateInput, LocationInput, UpdateEstateInput } from './estate.inputs.ts';

/**
 * Adds an estate to a community of the caller's division; answers its id. It counts from today unless an earlier day is
 * told: what is entered today does not change the past by itself.
 */
export async function createEstate(context: RequestContext, input: CreateEstateInput): Promise<string> {
  const { idempotencyKey, ...asked } = input;
  await ownCommunity(context, asked.divisionCode);
  return context.writeOnce({ operation: 'createEstate', idempotencyKey, input: asked }, async (session) => {
    const { em, clock } = session;
    const estate = em.create(EstateEntity, {
      id: newId('Estate'),
      name: visibleText(asked.name, 'name'),
      aliases: [],
      address: '',
      divisionCode: asked.divisionCode,
      status: 'COMPLETED',
      floorArea: 0,
      households: 0,
      buildings: 0,
      version: 1,
      updatedAt: clock.now(),
    });
    await applyFacts(em, estate, asked, clock.today());
    await flush(em);
    await saveFacts(session, [{ estate, from: sinceWhen(session, estate, asked.from) }]);
    return estate.id;
  });
}

/**
 * Changes an estate's facts from today on, or from the day that is told; answers its id. Throws NOT_FOUND,
 * VERSION_CONFLICT, RULE_VIOLATED.
 */
export async function updateEstate(context: RequestContext, input: UpdateEstateInput): Promise<string> {
  return context.write('updateEstate', async (session) => {
    const { em, clock } = session;
    const estate = await em.findOne(EstateEntity, { id: input.id });
    if (!estate) throw notFound('Estate', input.id);
    requireVersion(estate, input.version);
    const demolishedBefore = estate.demolishedOn;
    estate.name = visibleText(given(input.name, estate.name), 'name');
    await applyFacts(em, estate, input, clock.today());
    estate.updatedAt = clock.now();
    await flush(em);
    const told = VERSIONED.filter(
      (fact) => fact in input && input[fact as keyof UpdateEstateInput] !== undefined,
    );
    const from = sinceWhen(session, estate, input.from ?? demolitionTold(estate, demolishedBefore));
    await saveFacts(session, [{ estate, told, from, known: true }]);
    return estate.id;
  });
}

/** The day from which the facts hold: today unless an earlier one is told, and not before the estate was completed. */
function sinceWhen(
  { clock }: WriteSession,
  estate: EstateRecord,
  told: LocalDate | null | undefined,
): LocalDate {
  const from = told ?? clock.today();
  if (from > clock.today())
    throw refusedFrom('dateInFuture', 'The facts of an estate hold from today or earlier.');
  const counts = estate.status === 'COMPLETED';
  const earliest = estate.completedOn ?? (estate.completionYear ? `${estate.completionYear}-01-01` : null);
  if (counts && earliest && from < earliest && from !== clock.today()) {
    throw refusedFrom(
      'estateCountsBeforeCompletion',
      `The estate was completed on ${earliest}, after that day.`,
    );
  }
  return from;
}

/** A demolition is told with its own day: from it on the estate does not count. */
function demolitionTold(
  { demolishedOn }: EstateRecord,
  before: LocalDate | null | undefined,
): LocalDate | null | undefined {
  if (!demolishedOn || demolishedOn === before) return null;
  return before && before < demolishedOn ? before : demolishedOn;
}

function refusedFrom(reason: string, message: string): PlatformError {
  return new PlatformError('RULE_VIOLATED', message, { reason, field: 'from' });
}

async function applyFacts(
  em: EntityManager,
  estate: EstateRecord,
  input: CreateEstateInput | UpdateEstateInput,
  today: string,
): Promise<void> {
  estate.aliases = given(input.aliases, estate.aliases);
  estate.address = given(input.address, estate.address).trim();
  estate.status = given(input.status, estate.status);
  estate.completionYear = givenOrEmpty(input.completionYear, estate.completionYear);
  estate.completedOn = givenOrEmpty(input.completedOn, estate.completedOn);
  estate.demolishedOn = givenOrEmpty(input.demolishedOn, estate.demolishedOn);
  estate.floorArea = countFrom0(given(input.floorArea, estate.floorArea), 'floorArea');
  estate.households = countFrom0(given(input.households, estate.households), 'households');
  estate.buildings = countFrom0(given(input.buildings, estate.buildings), 'buildings');
  estate.developer = givenOrEmpty(input.developer, estate.developer);
  if (input.location !== undefined) {
    if (input.location) requireOnEarth(input.location);
    estate.latitude = input.location?.latitude ?? null;
    estate.longitude = input.location?.longitude ?? null;
    estate.datum = input.location?.datum ?? null;
  }
  if (estate.completionYear === null && estate.completedOn)
    estate.completionYear = Number(estate.completedOn.slice(0, 4));
  requireStatus(estate, today);
  estate.areaId = givenOrEmpty(input.areaId, estate.areaId);
  if (input.areaId) await requireAreaOf(em, estate, input.areaId);
}

function requireStatus(estate: EstateRecord, today: string): void {
  const { status, completionYear = null, completedOn = null, demolishedOn = null } = estate;
  const refusal = refusalOfStatus({ status, completionYear, completedOn, demolishedOn }, today);
  if (!refusal) return;
  throw new PlatformError('RULE_VIOLATED', 'Status and dates of the estate contradict each other.', {
    ...refusal,
    params: { status, today },
  });
}

function requireOnEarth({ latitude, longitude }: LocationInput): void {
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return;
  throw new PlatformError(
    'INVALID_INPUT',
    'A latitude lies between −90 and 90, a longitude between −180 and 180.',
    {
      reason: 'locationInvalid',
      field: 'location',
    },
  );
}

async function requireAreaOf(em: EntityManager, estate: EstateRecord, areaId: string): Promise<void> {
  const area = await em.findOne(AreaEntity, { id: areaId });
  if (!area) throw notFound('Area', areaId);
  if (area.divisionCode === estate.divisionCode) return;
  throw new PlatformError('RULE_VIOLATED', `${area.name} belongs to another community than the estate.`, {
    reason: 'areaOfOtherCommunity',
    field: 'areaId',
  });
}
