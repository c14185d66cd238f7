import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  figure,
  type DivisionCode,
  type Figure,
  type FigureRows,
  type LocalDate,
} from '@guanjia/kit';
import {
  settlementLevels,
  type AgeBucket,
  type CaseStandingName,
  type SettlementLevel,
} from '../case/case-enums.ts';
import { ageRanges } from './age-ranges.ts';
import type { CaseFigures } from './case-summary.type.ts';
import type { Counts } from './figure-layout.ts';
import { acceptedStanding, casesStanding, receivedStanding, recordedLater } from './figure-rows.ts';
import { isMonthEnd, type Period } from './period.ts';

/** A summary before its breakdowns, which are counted only when they are asked for. */
export interface SummaryRow extends CaseFigures, Period {
  readonly code: DivisionCode;
  readonly period: Period;
}

/** What is counted: a division and everything below it, or the part of it that `only` names as what was so of cases. */
export interface Subject {
  readonly code: DivisionCode;
  readonly period: Period;
  readonly only?: object;
}

/** The figures made of counts, each with the filters that list the rows behind it. */
export function caseFigures({ code, period, only = {} }: Subject, counts: Counts): CaseFigures {
  const accepted = (standing: CaseStandingName, more: object = {}) =>
    acceptedStanding(code, period, standing, { ...only, ...more });
  const received = (standing: CaseStandingName) => receivedStanding(code, period, standing, only);
  const rate = (
    key: string,
    [numerator, numeratorRows]: readonly [number, FigureRows],
    [denominator, denominatorRows]: readonly [number, FigureRows],
  ): Figure => figure({ key, numerator, denominator, numeratorRows, denominatorRows });
  const resolved = [counts.resolved, accepted('RESOLVED')] as const;
  return {
    accepted: counts.accepted,
    acceptedRows: accepted('ACCEPTED'),
    // 办结率: resolved or closed / accepted; what was voided leaves both.
    resolutionRate: rate('resolutionRate', resolved, [counts.accepted, accepted('ACCEPTED')]),
    onTimeResolutionRate: rate(
      'onTimeResolutionRate',
      [counts.in_time, accepted('RESOLVED_IN_TIME')],
      [counts.resolved + counts.overdue_accepted, accepted('DUE')],
    ),
    firstResolutionInTimeRate: rate(
      'firstResolutionInTimeRate',
      [counts.first_in_time, accepted('FIRST_RESOLVED_IN_TIME')],
      [counts.ever_resolved + counts.overdue_accepted - counts.overdue_again, accepted('FIRST_DUE')],
    ),
    repeatedResolutionInTimeRate: rate(
      'repeatedResolutionInTimeRate',
      [counts.again_in_time, accepted('RESOLVED_AGAIN_IN_TIME')],
      [counts.resolved_again + counts.overdue_again, accepted('DUE_AGAIN')],
    ),
    responseRate: rate(
      'responseRate',
      [counts.responded, received('RESPONDED')],
      [counts.received, received('RECEIVED')],
    ),
    acceptanceInTimeRate: rate(
      'acceptanceInTimeRate',
      [counts.answered_in_time, received('ANSWERED_IN_TIME')],
      [counts.answer_timed + counts.unanswered_late, received('ANSWER_DUE')],
    ),
    solvedRate: rate(
      'solvedRate',
      [counts.solved, accepted('SOLVED')],
      [counts.ever_resolved, accepted('EVER_RESOLVED')],
    ),
    satisfactionRate: rate(
      'satisfactionRate',
      [counts.satisfied, accepted('SATISFIED')],
      [counts.followed_up, accepted('FOLLOWED_UP')],
    ),
    open: counts.open,
    openRows: casesStanding(code, period, 'OPEN', only),
    overdue: counts.overdue,
    overdueRows: casesStanding(code, period, 'OVERDUE', only),
    recordedLater: counts.recorded_later,
    recordedLaterRows: recordedLater(code, period, only),
    containment: settlementLevels.map((level, place) => {
      const within = settlementLevels.slice(0, place + 1);
      const atOrBelow = within.reduce((sum, one) => sum + resolvedAt(counts)[one], 0);
      const rows = accepted('RESOLVED', { resolvedLevel: { in: within } });
      return { level, figure: rate('containment', [atOrBelow, rows], resolved) };
    }),
  };
}

function resolvedAt(counts: Counts): Record<SettlementLevel, number> {
  return {
    ESTATE: counts.at_estate,
    COMMUNITY: counts.at_community,
    SUBDISTRICT: counts.at_subdistrict,
    DISTRICT: counts.at_district,
  };
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

/** The same days of the year before; a period that ends with February ends with February. */
export function yearBefore({ from, to }: Period): Period {
  const sameDay = addYears(to, -1);
  return { from: from && addYears(from, -1), to: isMonthEnd(to) ? endOfMonth(sameDay) : sameDay };
}

/**
 * The period that ends the day before this one begins; null when this one has no beginning. Whole months are compared
 * with as many whole months, whatever number of days they have, any other period with as many days.
 */
export function periodBefore({ from, to }: Period): Period | null {
  if (from === null) return null;
  const wholeMonths = from.endsWith('-01') && isMonthEnd(to);
  return {
    from: wholeMonths ? addMonths(from, -monthsOf(from, to)) : addDays(from, -daysBetween(from, to) - 1),
    to: addDays(from, -1),
  };
}

/** Months that a period touches. */
function monthsOf(from: LocalDate, to: LocalDate): number {
  const index = (day: LocalDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return index(to) - index(from) + 1;
}

function endOfMonth(day: LocalDate): LocalDate {
  return addDays(addMonths(`${day.slice(0, 8)}01`, 1), -1);
}
