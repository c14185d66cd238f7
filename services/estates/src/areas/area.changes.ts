import { newId, notFound, PlatformError, requireVersion, type RequestContext } from '@guanjia/kit';
import type { InferEntity } from '@mikro-orm/core';
import { flush, type ConstraintErrors } from '../changes/flush.ts';
import { visibleText } from '../changes/given.ts';
import { ownCommunity } from '../changes/in-division.ts';
import { isWithin } from '../divisions/division-code.ts';
import { areaChiefSaved, areaSaved } from '../events/emit.ts';
import { firstOverlap, isEmptySpan, succession } from '../history/dated-span.ts';
import { StaffMemberEntity } from '../staff/staff-member.entity.ts';
import { AreaChiefEntity, AreaEntity } from './area.entity.ts';
import type { AssignAreaChiefInput, CreateAreaInput, EndAreaChiefInput } from './area.inputs.ts';

const chiefOverlap = (params: Record<string, unknown> = {}): PlatformError =>
  new PlatformError(
    'RULE_VIOLATED',
    'The area has a chief of this tier on some of these days: end that time first, or replace the chief.',
    {
      reason: 'areaChiefOverlap',
      field: 'from',
      params,
    },
  );

const constraints: ConstraintErrors = {
  area_chief_one_at_a_time: chiefOverlap,
  area_name_once: () =>
    new PlatformError('ALREADY_EXISTS', 'The community has an area of this name.', {
      reason: 'areaNameTaken',
      field: 'name',
    }),
};

/** Adds an area to a community; answers its id. Throws FORBIDDEN, INVALID_INPUT, ALREADY_EXISTS. */
export async function createArea(context: RequestContext, input: CreateAreaInput): Promise<string> {
  const { idempotencyKey, ...asked } = input;
  await ownCommunity(context, asked.divisionCode);
  return context.writeOnce(
    { operation: 'createArea', idempotencyKey, input: asked },
    async ({ em, emit }) => {
      const name = visibleText(asked.name, 'name');
      const area = em.create(AreaEntity, {
        id: newId('Area'),
        name,
        divisionCode: asked.divisionCode,
        version: 1,
      });
      await flush(em, constraints);
      emit(areaSaved(area));
      return area.id;
    },
  );
}

/**
 * Makes somebody chief of an area for a tier; answers the assignment's id. Throws NOT_FOUND, INVALID_INPUT, and
 * RULE_VIOLATED when another chief of that tier shares a day.
 */
export function assignAreaChief(context: RequestContext, input: AssignAreaChiefInput): Promise<string> {
  const { idempotencyKey, ...asked } = input;
  return context.writeOnce(
    { operation: 'assignAreaChief', idempotencyKey, input: asked },
    async ({ em, emit }) => {
      const area = await em.findOne(AreaEntity, { id: asked.areaId });
      if (!area) throw notFound('Area', asked.areaId);
      const member = await em.findOne(StaffMemberEntity, { id: asked.staffMemberId });
      if (!member) throw notFound('StaffMember', asked.staffMemberId);
      requireFit(member, area.divisionCode, asked);
      const to = asked.to ?? null;
      if (isEmptySpan({ from: asked.from, to })) {
        throw new PlatformError('INVALID_INPUT', 'The last day lies before the first.', {
          reason: 'spanEmpty',
          field: 'to',
        });
      }

      const chiefs = await em.find(AreaChiefEntity, { areaId: area.id, tier: asked.tier });
      const spans = chiefs.map((chief) => ({ chief, from: chief.fromDate, to: chief.toDate ?? null }));
      const replaced = asked.replacesPresent ? succession(spans, asked.from) : null;
      const inTheWay = firstOverlap(
        spans.filter((span) => span !== replaced?.span),
        { from: asked.from, to },
      );
      if (inTheWay)
        throw chiefOverlap({
          from: inTheWay.from,
          to: inTheWay.to,
          staffMemberId: inTheWay.chief.staffMemberId,
        });
      if (replaced) {
        replaced.span.chief.toDate = replaced.end;
        // The unit of work inserts before it updates, which the constraint would take for two chiefs at once.
        await flush(em, constraints);
        emit(areaChiefSaved(replaced.span.chief));
      }
      const chief = em.create(AreaChiefEntity, {
        id: newId('AreaChief'),
        areaId: area.id,
        divisionCode: area.divisionCode,
        tier: asked.tier,
        staffMemberId: member.id,
        fromDate: asked.from,
        toDate: to,
        version: 1,
      });
      await flush(em, constraints);
      emit(areaChiefSaved(chief));
      return chief.id;
    },
  );
}

/** Sets the last day of a chief's time; answers the assignment's id. Throws NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT. */
export function endAreaChief(context: RequestContext, input: EndAreaChiefInput): Promise<string> {
  return context.write('endAreaChief', async ({ em, emit }) => {
    const chief = await em.findOne(AreaChiefEntity, { id: input.id });
    if (!chief) throw notFound('AreaChief', input.id);
    requireVersion(chief, input.version);
    if (input.to < chief.fromDate) {
      throw new PlatformError('INVALID_INPUT', 'The last day lies before the first.', {
        reason: 'spanEmpty',
        field: 'to',
      });
    }
    chief.toDate = input.to;
    await flush(em, constraints);
    emit(areaChiefSaved(chief));
    return chief.id;
  });
}

/** A chief works at the tier that the assignment names, in the department that answers for the area. */
function requireFit(
  member: InferEntity<typeof StaffMemberEntity>,
  areaCode: string,
  { tier }: AssignAreaChiefInput,
): void {
  if (!member.active) {
    throw new PlatformError('RULE_VIOLATED', `${member.name} has left.`, {
      reason: 'staffMemberLeft',
      field: 'staffMemberId',
    });
  }
  if (member.tier === tier && isWithin(areaCode, member.divisionCode)) return;
  throw new PlatformError(
    'RULE_VIOLATED',
    `${member.name} does not work in the department of this tier that answers for the area.`,
    {
      reason: 'areaChiefOtherDepartment',
      field: 'staffMemberId',
      params: { tier, name: member.name },
    },
  );
}
