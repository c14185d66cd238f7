import { PlatformError, requireRole, type RequestContext } from '@guanjia/kit';
import { unsealedNames } from '../complainant/complainant-vault.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { caseWorkers } from '../life/case-life.ts';
import { noteBatchEvent } from './batch-event.ts';
import { openBatch } from './petition-steps.ts';

/** Whether the caller may see who represents a batch within their reach: whoever works on cases. */
export function mayRevealRepresentatives({ roles }: Pick<RequestContext['caller'], 'roles'>): boolean {
  return caseWorkers.some((role) => roles.includes(role));
}

/**
 * The representatives in the clear; who asked and why lands in the audit log and in the batch's history.
 * Throws NOT_FOUND, FORBIDDEN or INVALID_INPUT (no reason).
 */
export async function revealRepresentatives(
  context: RequestContext,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<string[]> {
  requireDepartment(context);
  requireRole(context.caller, ...caseWorkers);
  const why = reason.trim();
  if (why === '') {
    throw new PlatformError('INVALID_INPUT', 'Say why you need it.', {
      reason: 'reasonMissing',
      field: 'reason',
    });
  }
  return context.write('revealCollectivePetitionRepresentatives', async (session) => {
    const batch = await openBatch(session, id);
    noteBatchEvent(session, batch, { type: 'REPRESENTATIVES_REVEALED', note: why, data: {} });
    session.audit({
      action: 'revealCollectivePetitionRepresentatives',
      subjectId: id,
      divisionCode: batch.divisionCode,
      details: { reason: why, number: batch.number },
    });
    return batch.representativesSealed ? unsealedNames(id, batch.representativesSealed) : [];
  });
}
