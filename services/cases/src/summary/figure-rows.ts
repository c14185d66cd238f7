import { addDays, addMonths, type DivisionCode, type FigureRows, type LocalDate } from '@guanjia/kit';
import type { CaseStandingName } from '../case/case-enums.ts';
import type { Period } from './period.ts';

/** The filter field that means a division and everything below it. */
export function withinDivision(code: DivisionCode): { divisionCode: object } {
  if (!code.endsWith('000')) return { divisionCode: { eq: code } };
  const digits = [10, 8, 6, 3].find((zeros) => code.endsWith('0'.repeat(zeros))) ?? 0;
  return { divisionCode: { startsWith: code.slice(0, 12 - digits) } };
}

/** The rows that had a standing at the end of the period. */
export function casesStanding(
  code: DivisionCode,
  period: Period,
  standing: CaseStandingName,
  more: object = {},
): FigureRows {
  return {
    field: 'cases',
    filter: { ...withinDivision(code), asOf: { on: period.to, standing }, ...more },
  };
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

/** The cases accepted in a month (`YYYY-MM`) that the period reaches, and those resolved in it, whenever accepted. */
export function rowsOfMonth(
  code: DivisionCode,
  period: Period,
  month: string,
): { acceptedRows: FigureRows; resolvedRows: FigureRows } {
  const gte = `${month}-01`;
  const days = { gte, lte: addDays(addMonths(gte, 1), -1) };
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

/** Batches received in the period. */
export function petitionsReceived(code: DivisionCode, { from, to }: Period, more: object = {}): FigureRows {
  const receivedOn: { lte: LocalDate; gte?: LocalDate } =
    from === null ? { lte: to } : { gte: from, lte: to };
  return { field: 'collectivePetitions', filter: { ...withinDivision(code), receivedOn, ...more } };
}
