import {
  newId,
  notFound,
  PlatformError,
  type LocalDate,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { flush, type ConstraintErrors } from '../changes/flush.ts';
import { visibleText } from '../changes/given.ts';
import { EstateEntity } from '../estates/estate.entity.ts';
import { saveFacts } from '../estate-history/save-facts.ts';
import { managementAreaSaved } from '../events/emit.ts';
import { ManagementAreaEntity } from './management-area.entity.ts';
import type { GroupEstatesInput } from './management-area.inputs.ts';

const MOST_ESTATES = 50;

const constraints: ConstraintErrors = {
  management_area_name_once: () =>
    new PlatformError('ALREADY_EXISTS', 'The community has a management area of this name.', {
      reason: 'managementAreaNameTaken',
      field: 'name',
    }),
};

/**
 * Groups estates of one community into a new management area, from today or an earlier day on; answers its id. Throws NOT_FOUND, LIMIT_EXCEEDED, and
 * RULE_VIOLATED when the estates lie in several communities or one belongs to a management area already.
 */
export function groupEstates(context: RequestContext, input: GroupEstatesInput): Promise<string> {
  const { idempotencyKey, ...asked } = input;
  return context.writeOnce({ operation: 'groupEstates', idempotencyKey, input: asked }, async (session) => {
    const { em, clock, emit } = session;
    const ids = [...new Set(asked.estateIds)];
    if (ids.length === 0 || ids.length > MOST_ESTATES) {
      throw new PlatformError('LIMIT_EXCEEDED', `A management area groups 1 to ${MOST_ESTATES} estates.`, {
        reason: 'managementAreaSize',
        field: 'estateIds',
        params: { most: MOST_ESTATES },
      });
    }
    const estates = await em.find(EstateEntity, { id: { $in: ids } });
    const missing = ids.find((id) => !estates.some((estate) => estate.id === id));
    if (missing !== undefined) throw notFound('Estate', missing);
    const [divisionCode, ...others] = [...new Set(estates.map((estate) => estate.divisionCode))];
    if (divisionCode === undefined || others.length > 0) {
      throw new PlatformError('RULE_VIOLATED', 'A management area lies in one community.', {
        reason: 'managementAreaManyCommunities',
        field: 'estateIds',
      });
    }
    const grouped = estates.filter((estate) => estate.managementAreaId);
    if (grouped.length > 0) {
      throw new PlatformError('RULE_VIOLATED', 'An estate belongs to one management area.', {
        reason: 'estateGroupedAlready',
        field: 'estateIds',
        params: { names: grouped.map((estate) => estate.name) },
      });
    }

    const from = groupedFrom(asked.from, clock.today());
    await requireThere(session, { ids, divisionCode, from });
    const name = visibleText(asked.name, 'name');
    const area = em.create(ManagementAreaEntity, {
      id: newId('ManagementArea'),
      name,
      divisionCode,
      version: 1,
    });
    for (const estate of estates)
      Object.assign(estate, { managementAreaId: area.id, updatedAt: clock.now() });
    await flush(em, constraints);
    emit(managementAreaSaved(area));
    await saveFacts(
      session,
      estates.map((estate) => ({ estate, from })),
    );
    return area.id;
  });
}

/** Refuses to group estates for days on which one of them lay in another community. */
async function requireThere(
  session: WriteSession,
  { ids, divisionCode, from }: { ids: string[]; divisionCode: string; from: LocalDate },
): Promise<void> {
  const [elsewhere] = await session.rows<{ name: string; until: LocalDate }>(sql`
    select name, to_date as until from estate_version
    where estate_id = any(${ids}) and division_code <> ${divisionCode} and to_date >= ${from}
    order by to_date desc limit 1`);
  if (!elsewhere) return;
  const { name, until } = elsewhere;
  throw new PlatformError('RULE_VIOLATED', `${name} lay in another community until ${until}.`, {
    reason: 'estateElsewhereThen',
    field: 'from',
    params: { name, until },
  });
}

function groupedFrom(told: LocalDate | null | undefined, today: LocalDate): LocalDate {
  if (!told || told <= today) return told ?? today;
  throw new PlatformError('RULE_VIOLATED', 'Estates are grouped from today or an earlier day on.', {
    reason: 'dateInFuture',
    field: 'from',
  });
}
