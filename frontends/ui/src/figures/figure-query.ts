import type { ReportingPeriod } from './reporting-period.ts';

type Summary = 'registrySummary' | 'caseSummary' | 'ratingSummary';

interface Variables {
  code: string;
  asOf: string;
  period: ReportingPeriod;
}

const PARTS = `numerator
        denominator
        value`;
const PARTS_BY_TIER = `tier
        figure {
          numerator
          denominator
          value
        }`;

/** The query behind one figure of a division, or behind a figure of each tier, as the explorer opens it. */
export function figureQuery(
  summary: Summary,
  key: string,
  { code, asOf, period }: Variables,
  { byTier = false } = {},
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
        ${byTier ? PARTS_BY_TIER : PARTS}
      }
    }
  }
}
`,
    variables: overPeriod ? { code, period } : { code, asOf },
  };
}
