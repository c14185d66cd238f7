import {
  newId,
  notFound,
  PlatformError,
  requireVersion,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { flush, type ConstraintErrors } from '../changes/flush.ts';
import { PropertyCompanyEntity } from '../companies/property-company.entity.ts';
import { EstateEntity } from '../estates/estate.entity.ts';
import type { ChangeManagementModeInput } from '../estates/estate.inputs.ts';
import { managementChanged } from '../events/emit.ts';
import { firstOverlap, isEmptySpan, succession } from '../history/dated-span.ts';
import { EstateManagementEntity } from './estate-management.entity.ts';

const overlap = (params: Record<string, unknown> = {}): PlatformError =>
  new PlatformError(
    'RULE_VIOLATED',
    'The estate is already recorded as managed on some of these days: correct that period first.',
    {
      reason: 'managementOverlap',
      field: 'from',
      params,
    },
  );

const constraints: ConstraintErrors = { estate_management_one_at_a_time: overlap };

/**
 * Records who manages an estate from a day on; what lasted until then ends the day before. Answers the estate's id.
 * Throws NOT_FOUND, VERSION_CONFLICT, INVALID_INPUT, and RULE_VIOLATED when another recorded period shares a day.
 */
export async function changeManagementMode(
  context: RequestContext,
  input: ChangeManagementModeInput,
): Promise<string> {
  return context.write('changeManagementMode', async (session) => {
    const { em, clock, emit } = session;
    const estate = await em.findOne(EstateEntity, { id: input.id });
    if (!estate) throw notFound('Estate', input.id);
    requireVersion(estate, input.version);
    await requireCompany(session, input);
    const to = input.to ?? null;
    if (isEmptySpan({ from: input.from, to })) {
      throw new PlatformError('INVALID_INPUT', 'The last day lies before the first.', {
        reason: 'spanEmpty',
        field: 'to',
      });
    }

    const rows = await em.find(EstateManagementEntity, { estateId: estate.id });
    const spans = rows.map((row) => ({ row, from: row.fromDate, to: row.toDate ?? null }));
    const followed = succession(spans, input.from);
    const inTheWay = firstOverlap(
      spans.filter((span) => span !== followed?.span),
      { from: input.from, to },
    );
    if (inTheWay) throw overlap({ from: inTheWay.from, to: inTheWay.to });
    if (followed) {
      followed.span.row.toDate = followed.end;
      // The unit of work inserts before it updates, which the history's constraint would take for an overlap.
      await flush(em, constraints);
    }
    const begun = em.create(EstateManagementEntity, {
      id: newId('EstateManagement'),
      estateId: estate.id,
      divisionCode: estate.divisionCode,
      mode: input.mode,
      companyId: input.companyId ?? null,
      fromDate: input.from,
      toDate: to,
      recordedAt: clock.now(),
    });
    estate.updatedAt = clock.now();
    await flush(em, constraints);
    emit(managementChanged(estate, [...rows, begun], clock.today()));
    return estate.id;
  });
}

async function requireCompany(
  { em }: WriteSession,
  { mode, companyId }: ChangeManagementModeInput,
): Promise<void> {
  if (mode === 'PROPERTY_COMPANY' && !companyId) {
    throw new PlatformError('INVALID_INPUT', 'Name the company that manages the estate.', {
      reason: 'managementCompanyMissing',
      field: 'companyId',
    });
  }
  if (!companyId) return;
  if (mode !== 'PROPERTY_COMPANY' && mode !== 'QUASI') {
    throw new PlatformError('INVALID_INPUT', `No company manages an estate in the mode ${mode}.`, {
      reason: 'managementCompanySpare',
      field: 'companyId',
      params: { mode },
    });
  }
  if (!(await em.findOne(PropertyCompanyEntity, { id: companyId })))
    throw notFound('PropertyCompany', companyId);
}
