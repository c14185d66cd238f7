import { newId, notFound, PlatformError, requireRole, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import { revealedComplainant, type Complainant } from '../complainant/complainant-vault.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { caseWorkers, standsAtOrAbove } from '../life/case-life.ts';
import { caseList } from './case-list.ts';
import { placeOfCase } from './case-place.ts';
import type { CaseRecordTable } from '../generated/tables.ts';

/** Whether somebody of this tier and these roles may see who complained: those who work on the case, or above. */
export function mayReveal(
  actor: {
    tier: RequestContext['caller']['tier'];
    roles: readonly RequestContext['caller']['roles'][number][];
  },
  heldBy: RequestContext['caller']['tier'],
): 'roleMissing' | 'notYourDesk' | null {
  if (!caseWorkers.some((role) => actor.roles.includes(role))) return 'roleMissing';
  return standsAtOrAbove(actor.tier, heldBy) ? null : 'notYourDesk';
}

/** The complainant in the clear; who asked and why lands in the audit log and in the case's events. */
export async function revealComplainant(
  context: RequestContext,
  id: string,
  reason: string,
): Promise<Complainant> {
  requireDepartment(context);
  requireRole(context.caller, ...caseWorkers);
  const found = await caseList.byId(context).load(id);
  if (!found) throw notFound('Case', id);
  const refused = mayReveal(context.caller, found.tier);
  if (refused) {
    throw new PlatformError('FORBIDDEN', 'The case is at the desk of a tier above yours.', {
      reason: refused,
    });
  }
  if (reason.trim() === '') {
    throw new PlatformError('INVALID_INPUT', 'Say why you need it.', {
      reason: 'reasonMissing',
      field: 'reason',
    });
  }
  return context.write('revealComplainant', async (session) => {
    const divisionCode = await placeOfCase(session, id);
    const [row] = await session.rows<{ sealed: CaseRecordTable['complainantSealed'] }>(
      sql`select complainant_sealed as sealed from case_record where id = ${id}`,
    );
    const { caller } = session;
    await session.rows(sql`
      insert into case_event (id, case_id, division_code, type, occurred_at, actor_kind, actor_id, actor_name, actor_tier, note, data)
      values (${newId('CaseEvent')}, ${id}, ${divisionCode}, 'COMPLAINANT_REVEALED', ${session.clock.now().toISOString()},
        ${caller.kind}, ${caller.staffId ?? caller.subject}, ${caller.name}, ${caller.tier}, ${reason.trim()}, '{}')`);
    session.audit({
      action: 'revealComplainant',
      subjectId: id,
      divisionCode,
      details: { reason: reason.trim(), number: found.number },
    });
    return row?.sealed ? revealedComplainant(id, row.sealed) : { name: null, phone: null, idNumber: null };
  });
}
