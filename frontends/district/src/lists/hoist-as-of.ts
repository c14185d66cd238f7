type Condition = Record<string, unknown>;

/**
 * Lifts `asOf` out of the joined conditions of a list: the ratings lists take the day at the top of their filter only,
 * while a list joins what a figure handed over with what the reader added below `and`.
 *
 *     hoistAsOf({ and: [{ search: '甲' }, { asOf: '2018-10-29', level: { eq: 5 } }] })
 *     // { asOf: '2018-10-29', and: [{ search: '甲' }, { level: { eq: 5 } }] }
 */
export function hoistAsOf(filter: Condition | null): Condition | null {
  const parts = filter?.['and'];
  if (!Array.isArray(parts)) return filter;
  let asOf: unknown;
  const rest = parts.map((part: Condition) => {
    const { asOf: day, ...conditions } = part;
    asOf ??= day;
    return conditions;
  });
  return asOf === undefined ? filter : { ...filter, asOf, and: rest };
}
