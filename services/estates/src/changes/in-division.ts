import { covers, PlatformError, type DivisionCode, type RequestContext } from '@guanjia/kit';
import { divisionByCode } from '../divisions/division.list.ts';
import type { Division } from '../divisions/division.types.ts';

/**
 * The division that a new row is to belong to. Throws FORBIDDEN outside the caller's own, INVALID_INPUT when there is
 * no such division.
 */
export async function ownDivision(context: RequestContext, code: DivisionCode): Promise<Division> {
  if (!covers(context.scope, code)) {
    throw new PlatformError('FORBIDDEN', `${code} lies outside your division.`, {
      reason: 'outsideDivision',
      field: 'divisionCode',
      params: { code },
    });
  }
  const division = await divisionByCode(context).load(code);
  if (division && division.validTo === null) return division;
  throw new PlatformError('INVALID_INPUT', `There is no division ${code}.`, {
    reason: 'divisionUnknown',
    field: 'divisionCode',
    params: { code },
  });
}

/** The same, for rows that belong to a community. */
export async function ownCommunity(context: RequestContext, code: DivisionCode): Promise<Division> {
  const division = await ownDivision(context, code);
  if (division.level === 'COMMUNITY') return division;
  throw new PlatformError(
    'INVALID_INPUT',
    `${division.name} is no community: give the code of a residents' or village committee.`,
    {
      reason: 'divisionNotCommunity',
      field: 'divisionCode',
      params: { code },
    },
  );
}
