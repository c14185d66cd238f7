/** What one operation may ask for. The figures come from our own pages' operations: see docs/query-limits.md. */
export interface QueryLimits {
  /** Cost as {@link queryCost} counts it. */
  cost: number;
  /** What one person or client may spend in a minute, all operations together. */
  costPerMinute: number;
  /** Conditions of all filters of an operation together. */
  conditions: number;
  /** Levels of nested fields; fragments add none. */
  depth: number;
  aliases: number;
  directives: number;
  /** Lexical tokens of the query's text. */
  tokens: number;
  /** How often one selection set may name the same field under the same name. */
  repeats: number;
  /** Errors that one answer tells; the last says how many more there were. */
  errors: number;
}

export const DEFAULT_LIMITS: QueryLimits = {
  cost: 20_000,
  costPerMinute: 1_000_000,
  conditions: 500,
  depth: 14,
  aliases: 40,
  directives: 20,
  tokens: 2_000,
  repeats: 5,
  errors: 100,
};
