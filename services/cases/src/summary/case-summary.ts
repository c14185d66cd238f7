import {
  addDays,
  figure,
  Tier,
  type DivisionCode,
  type FigureRows,
  type LocalDate,
  type RequestContext,
} from '@guanjia/kit';
import type { AgeBucket } from '../case/case-enums.ts';
import { ageRanges, caseCounts, type CaseCounts } from './case-counts.ts';
import type { CaseSummary } from './case-summary.type.ts';
import { acceptedStanding, casesStanding } from './figure-rows.ts';
import type { Period } from './period.ts';

/** A summary before its breakdowns, which are counted only when they are asked for. */
export interface SummaryRow extends CaseSummary {
  readonly code: DivisionCode;
  readonly period: Period;
}

export async function caseSummary(
  context: RequestContext,
  code: DivisionCode,
  period: Period,
): Promise<SummaryRow> {
  const counts = await caseCounts(context).load({ code, ...period });
  const accepted = acceptedStanding(code, period, 'ACCEPTED');
  return {
    code,
    period,
    ...period,
    accepted: counts.accepted,
    acceptedRows: accepted,
    resolutionRate: resolutionRate(code, period, counts),
    onTimeResolutionRate: figure({
      key: 'onTimeResolutionRate',
      numerator: counts.resolvedInTime,
      denominator: counts.due,
      numeratorRows: acceptedStanding(code, period, 'RESOLVED_IN_TIME'),
      denominatorRows: acceptedStanding(code, period, 'DUE'),
    }),
    open: counts.open,
    openRows: casesStanding(code, period, 'OPEN'),
    overdue: counts.overdue,
    overdueRows: casesStanding(code, period, 'OVERDUE'),
    openByAge: agesOf(counts.ages, period.to, (receivedOn) =>
      casesStanding(code, period, 'OPEN', { receivedOn }),
    ),
    containment: containmentOf(code, period, counts),
  };
}

/** 办结率: resolved or closed / accepted; what was voided leaves both. */
export function resolutionRate(code: DivisionCode, period: Period, counts: CaseCounts) {
  return figure({
    key: 'resolutionRate',
    numerator: counts.resolved,
    denominator: counts.accepted,
    numeratorRows: acceptedStanding(code, period, 'RESOLVED'),
    denominatorRows: acceptedStanding(code, period, 'ACCEPTED'),
  });
}

/** Counts by age with the rows behind each. */
export function agesOf(
  counts: Record<AgeBucket, number>,
  on: LocalDate,
  rowsOf: (receivedOn: object) => FigureRows,
) {
  return (Object.keys(ageRanges) as AgeBucket[]).map((bucket) => {
    const [least, most] = ageRanges[bucket];
    const receivedOn = { lte: addDays(on, -least), ...(most === null ? {} : { gte: addDays(on, -most) }) };
    return { bucket, count: counts[bucket], rows: rowsOf(receivedOn) };
  });
}

const fromBelow = [Tier.COMMUNITY, Tier.SUBDISTRICT, Tier.DISTRICT];

function containmentOf(code: DivisionCode, period: Period, counts: CaseCounts) {
  return fromBelow.map((tier, place) => {
    const within = fromBelow.slice(0, place + 1);
    return {
      tier,
      figure: figure({
        key: 'containment',
        numerator: within.reduce((sum, one) => sum + counts.resolvedAt[one], 0),
        denominator: counts.resolved,
        numeratorRows: acceptedStanding(code, period, 'RESOLVED', { resolvedTier: { in: within } }),
        denominatorRows: acceptedStanding(code, period, 'RESOLVED'),
      }),
    };
  });
}
