import type { ReportingPeriod } from '../reporting-period.ts';

type Summary = 'registrySummary' | 'caseSummary' | 'ratingSummary';

interface Variables {
  code: string;
  asOf: string;
  period: ReportingPeriod;
}

/** The query behind one figure of the overview, as the explorer opens it. */
export function figureQuery(summary: Summary, key: string, { code, asOf, period }: Variables) {
  const overPeriod = summary === 'caseSummary';
  const argument = overPeriod ? 'period: $period' : 'asOf: $asOf';
  const declared = overPeriod ? '$period: PeriodInput' : '$asOf: LocalDate!';
  return {
    query: `query ${key}($code: DivisionCode!, ${declared}) {
  division(code: $code) {
    name
    ${summary}(${argument}) {
      ${key} {
        numerator
        denominator
        value
      }
    }
  }
}
`,
    variables: overPeriod ? { code, period } : { code, asOf },
  };
}
