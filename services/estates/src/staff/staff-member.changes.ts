import {
  covers,
  newId,
  notFound,
  PlatformError,
  requireVersion,
  Tier,
  type RequestContext,
} from '@guanjia/kit';
import { flush, type ConstraintErrors } from '../changes/flush.ts';
import { givenOrEmpty, visibleText } from '../changes/given.ts';
import { ownDivision } from '../changes/in-division.ts';
import { divisionLevel } from '../divisions/division-code.ts';
import { staffMemberSaved } from '../events/emit.ts';
import { StaffMemberEntity } from './staff-member.entity.ts';
import type { SaveStaffMemberInput } from './staff-member.inputs.ts';

const constraints: ConstraintErrors = {
  staff_member_account_key: () =>
    new PlatformError('ALREADY_EXISTS', 'Another person has this account.', {
      reason: 'accountTaken',
      field: 'account',
    }),
};

/**
 * Adds a person to a department of the caller's division, or changes one; answers the id.
 * Throws FORBIDDEN outside the division, NOT_FOUND, VERSION_CONFLICT, ALREADY_EXISTS for a known account.
 */
export async function saveStaffMember(context: RequestContext, input: SaveStaffMemberInput): Promise<string> {
  const { idempotencyKey, ...asked } = input;
  await ownDivision(context, asked.divisionCode);
  const facts = {
    name: visibleText(asked.name, 'name'),
    account: visibleText(asked.account, 'account'),
    department: visibleText(asked.department, 'department'),
    divisionCode: asked.divisionCode,
    tier: tierOf(asked.divisionCode),
    roles: [...new Set(asked.roles)],
    active: asked.active,
  };
  if (!asked.id) {
    return context.writeOnce(
      { operation: 'saveStaffMember', idempotencyKey, input: asked },
      async ({ em, emit }) => {
        const member = em.create(StaffMemberEntity, {
          id: newId('StaffMember'),
          phone: asked.phone ?? null,
          version: 1,
          ...facts,
        });
        await flush(em, constraints);
        emit(staffMemberSaved(member));
        return member.id;
      },
    );
  }
  const { id, version } = asked;
  return context.write('saveStaffMember', async ({ em, emit }) => {
    const member = await em.findOne(StaffMemberEntity, { id });
    // The directory is for everybody to read; only the own departments are changed.
    if (!member || !covers(context.scope, member.divisionCode)) throw notFound('StaffMember', id);
    requireVersion(member, version ?? 0);
    Object.assign(member, facts, { phone: givenOrEmpty(asked.phone, member.phone) });
    await flush(em, constraints);
    emit(staffMemberSaved(member));
    return member.id;
  });
}

function tierOf(code: string): Tier {
  const level = divisionLevel(code);
  if (level === 'COMMUNITY') return Tier.COMMUNITY;
  if (level === 'SUBDISTRICT') return Tier.SUBDISTRICT;
  if (level === 'DISTRICT') return Tier.DISTRICT;
  throw new PlatformError(
    'INVALID_INPUT',
    'The platform has departments of districts, subdistricts and communities.',
    {
      reason: 'divisionWithoutDepartment',
      field: 'divisionCode',
    },
  );
}
