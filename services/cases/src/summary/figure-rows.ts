import { addDays, addMonths, type DivisionCode, type FigureRows } from '@guanjia/kit';
import type { CaseStandingName } from '../case/case-enums.ts';
import type { PetitionStandingName } from '../collective-petition/petition-standing.ts';
import type { Period } from './period.ts';

/** The filter field that means a division and everything below it. */
export function withinDivision(code: DivisionCode): { divisionCode: object } {
  if (!code.endsWith('000')) return { divisionCode: { eq: code } };
  const digits = [10, 8, 6, 3].find((zeros) => code.endsWith('0'.repeat(zeros))) ?? 0;
  return { divisionCode: { startsWith: code.slice(0, 12 - digits) } };
}

/** The rows that had a standing at the end of the period; `more` is what was so of them on that day. */
export function casesStanding(
  code: DivisionCode,
  period: Period,
  standing: CaseStandingName,
  more: object = {},
): FigureRows {
  return { field: 'cases', filter: { asOf: { on: period.to, standing, ...withinDivision(code), ...more } } };
}

/** The same, of the cases accepted in the period. */
export function acceptedStanding(
  code: DivisionCode,
  period: Period,
  standing: CaseStandingName,
  more: object = {},
): FigureRows {
  const accepted = period.from === null ? {} : { acceptedOn: { gte: period.from } };
  return casesStanding(code, period, standing, { ...accepted, ...more });
}

/** The cases accepted in the days of a month (`YYYY-MM`) that the period has, and those resolved in them, whenever accepted. */
export function rowsOfMonth(
  code: DivisionCode,
  period: Period,
  month: string,
): { acceptedRows: FigureRows; resolvedRows: FigureRows } {
  const first = `${month}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const days = {
    gte: period.from !== null && period.from > first ? period.from : first,
    lte: period.to < last ? period.to : last,
  };
  return {
    acceptedRows: casesStanding(code, period, 'ACCEPTED', { acceptedOn: days }),
    resolvedRows: casesStanding(code, period, 'RESOLVED', { resolvedOn: days }),
  };
}

/** The same, of the cases received in the period. */
export function receivedStanding(
  code: DivisionCode,
  period: Period,
  standing: CaseStandingName,
  more: object = {},
): FigureRows {
  const received = period.from === null ? {} : { receivedOn: { gte: period.from } };
  return casesStanding(code, period, standing, { ...received, ...more });
}

/** Of the cases that a period counts, those whose standing on its last day was recorded after it. */
export function recordedLater(code: DivisionCode, period: Period, more: object): FigureRows {
  const later = { ...more, recordedLater: { eq: true } };
  const accepted = acceptedStanding(code, period, 'ACCEPTED', later);
  const waiting = receivedStanding(code, period, 'RECEIVED', { ...later, acceptedOn: { isNull: true } });
  return { field: 'cases', filter: { or: [accepted.filter, waiting.filter] } };
}

/** Collective petitions received in the period by what was so of them at its end; `more` narrows that. */
export function petitionsStanding(
  code: DivisionCode,
  { from, to }: Period,
  standing: PetitionStandingName,
  more: object = {},
): FigureRows {
  const received = from === null ? {} : { receivedOn: { gte: from } };
  const asOf = { on: to, standing, ...withinDivision(code), ...received, ...more };
  return { field: 'collectivePetitions', filter: { asOf } };
}
