import type { ReportingPeriod } from './reporting-period.ts';

type Summary = 'registrySummary' | 'caseSummary' | 'ratingSummary';

interface Variables {
  code: string;
  asOf: string;
  period: ReportingPeriod;
}

const PARTS = `numerator
        denominator
        value
        percentage`;
const PARTS_BY_LEVEL = `level
        figure {
          numerator
          denominator
          value
          percentage
        }`;

/** The query behind one figure of a division, or behind a figure of each level, as the explorer opens it. */
export function figureQuery(
  summary: Summary,
  key: string,
  { code, asOf, period }: Variables,
  { byLevel = false } = {},
) {
  const overPeriod = summary === 'caseSummary';
  const argument = overPeriod ? 'period: $period' : 'asOf: $asOf';
  const declared = overPeriod ? '$period: PeriodInput' : '$asOf: LocalDate!';
  return {
    query: `query ${key}($code: DivisionCode!, ${declared}) {
  division(code: $code) {
    name
    ${summary}(${argument}) {
      ${key} {
        ${byLevel ? PARTS_BY_LEVEL : PARTS}
      }
    }
  }
}
`,
    variables: overPeriod ? { code, period } : { code, asOf },
  };
}
