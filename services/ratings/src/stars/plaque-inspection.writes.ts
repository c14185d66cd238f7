import { newId, notFound, PlatformError } from '@guanjia/kit';
import type { RequestContext, WriteSession } from '@guanjia/kit';
import { requireInspector } from '../access/who-may.ts';
import { PlaqueInspectionEntity, StarAwardEntity } from './star-award.entity.ts';
import type { InspectPlaqueInput } from './star-award.input.ts';
import type { PlaqueFinding } from './plaque.rules.ts';
import { storedChanges } from './stored-changes.ts';
import { starOn, StarStatus } from './star.rules.ts';

/**
 * Records what an inspection of the plaque found. Throws FORBIDDEN, NOT_FOUND, RULE_VIOLATED when the estate has no
 * plaque on that day or the day has not come yet.
 */
export function inspectPlaque(context: RequestContext, input: InspectPlaqueInput): Promise<string> {
  requireInspector(context.caller);
  const { idempotencyKey, ...rest } = input;
  const once = { operation: 'inspectPlaque', idempotencyKey, input: rest };
  return context.writeOnce(once, async (session) => {
    const { em, clock } = session;
    const award = await em.findOne(StarAwardEntity, { id: input.id });
    if (award === null) throw notFound('StarAward', input.id);
    const on = input.inspectedOn ?? clock.today();
    if (on > clock.today())
      throw refused('dateInFuture', 'The inspection lies in the future: correct its date.');
    const standing = starOn(award, await storedChanges(session, award.id), on);
    if (standing.status !== StarStatus.VALID) {
      throw refused('plaqueNotHeld', 'The estate has no plaque of this award on that day: correct the date.');
    }
    const { hung, intact, correct } = input;
    const finding = { plaqueNumber: standing.plaqueNumber, on, hung, intact, correct };
    saveInspection(session, { award, finding, note: input.note ?? '' });
    return award.id;
  });
}

/** Writes an inspection and tells the feed. */
export function saveInspection(
  session: WriteSession,
  given: {
    award: { id: string; estateId: string; divisionCode: string };
    finding: PlaqueFinding;
    note: string;
  },
): void {
  const { em, clock, caller } = session;
  const { award, note } = given;
  const { on, ...finding } = given.finding;
  const { id: awardId, estateId, divisionCode } = award;
  em.create(PlaqueInspectionEntity, {
    ...finding,
    id: newId('PlaqueInspection'),
    awardId,
    divisionCode,
    inspectedOn: on,
    note,
    recordedBy: caller.name,
    recordedAt: clock.now(),
  });
  session.emit({
    type: 'PlaqueInspected',
    subjectId: awardId,
    divisionCode,
    data: { id: awardId, estateId, divisionCode, inspectedOn: on, ...finding, note },
  });
}

function refused(reason: string, message: string): PlatformError {
  return new PlatformError('RULE_VIOLATED', message, { reason, field: 'inspectedOn' });
}
