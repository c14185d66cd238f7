/**
 * The days that a page of figures speaks of: figures of the registry as of `to`, of cases over all days up to it. Without
 * `from` it begins with the first case on record.
 */
export interface ReportingPeriod {
  from: string | null;
  to: string;
}

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The period of an address, `?from=…&to=…`; what is missing, unreadable or in the wrong order is left out. */
export function reportingPeriod(params: URLSearchParams, today: string): ReportingPeriod {
  const read = (name: string) => {
    const text = params.get(name) ?? '';
    return LOCAL_DATE.test(text) ? text : null;
  };
  const to = read('to') ?? today;
  const from = read('from');
  return { from: from !== null && from <= to ? from : null, to };
}
