import type { Role } from '../identity/caller.ts';
import type { RequestContext } from '../subgraph/request-context.ts';

/** A list that a service lets people take away as a sheet. */
export interface ExportKind {
  /** Stable name, e.g. CASE_LEDGER. */
  key: string;
  roles: readonly Role[];
  /** The name of the file without its ending. */
  fileName: string;
  /** The header in the offices' layout. */
  header: readonly string[];
  /** Checks a filter as the graph would; throws INVALID_INPUT. */
  checkFilter(filter: unknown): void;
  /** How many rows there are, for the progress. */
  count(context: RequestContext, filter: object | null): Promise<number>;
  /**
   * A stretch of rows as the asker may see them, masked, in a fixed order; the cursor leads to the next one and is null
   * at the end. Called with a context of its own each time, so that no transaction stays open for long.
   */
  page(
    context: RequestContext,
    filter: object | null,
    after: string | null,
  ): Promise<{ rows: string[][]; next: string | null }>;
}
