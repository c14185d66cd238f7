import { covers, PlatformError, scopeRange, type Role, type Tier, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { caseWorkers, standsAtOrAbove } from '../life/case-life.ts';
import type { CaseRecord } from './case.entity.ts';
import type { StaffRefTable } from '../generated/tables.ts';

interface StaffRow extends Pick<StaffRefTable, 'id' | 'name' | 'divisionCode' | 'tier' | 'roles' | 'active'> {
  tier: Tier;
  roles: Role[];
}

/**
 * The named person who gets a case (专人): works on cases at the caller's tier or below, in a department that the
 * case belongs to. Throws NOT_FOUND or RULE_VIOLATED with the reason.
 */
export async function assigneeFor(
  session: WriteSession,
  record: CaseRecord,
  staffId: string,
): Promise<StaffRow> {
  const [person] = await session.rows<StaffRow>(sql`
    select id, name, division_code as "divisionCode", tier, roles, active from staff_ref where id = ${staffId}`);
  if (!person?.active) {
    throw new PlatformError('NOT_FOUND', 'There is no such person on the staff.', {
      reason: 'staffNotFound',
      field: 'assigneeId',
    });
  }
  const refuse = (reason: string, message: string) =>
    new PlatformError('RULE_VIOLATED', message, {
      reason,
      field: 'assigneeId',
      params: { name: person.name, tier: person.tier },
    });
  if (!person.roles.some((role) => caseWorkers.includes(role))) {
    throw refuse('assigneeDoesNotHandle', `${person.name} does not work on cases.`);
  }
  if (!standsAtOrAbove(session.caller.tier, person.tier)) {
    throw refuse('assigneeAboveYou', `${person.name} works at a tier above yours: pass the case up instead.`);
  }
  if (!covers(scopeRange(person.divisionCode), record.divisionCode)) {
    throw refuse(
      'assigneeElsewhere',
      `${person.name}'s department is not responsible for this case's division.`,
    );
  }
  return person;
}
