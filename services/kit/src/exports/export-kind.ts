import type { Role } from '../identity/caller.ts';
import type { RequestContext } from '../subgraph/request-context.ts';

/** Where a stretch of rows begins. */
export interface ExportPlace {
  /** The cursor behind the stretch before it. */
  after: string | null;
  /** How many rows come before it. */
  done: number;
}

/** Which rows, and in which order, as the list itself takes them. */
export interface ExportAsked {
  filter: object | null;
  orderBy: readonly object[] | null;
}

/** A list that a service lets people take away as a sheet. */
export interface ExportKind {
  /** Stable name, e.g. CASE_LEDGER. */
  key: string;
  roles: readonly Role[];
  /** The name of the file without its ending. */
  fileName: string;
  /** The header in the offices' layout. */
  header: readonly string[];
  /** The input type by which the list takes its filter, e.g. CaseFilter: the export takes the same. */
  filterType: string;
  /** Likewise of its order, e.g. CaseOrder. */
  orderType: string;
  /** Filter fields that may hold somebody's number: the audit log does not tell it. */
  privateFilters: readonly string[];
  /** How many rows there are, exactly. */
  count(context: RequestContext, asked: ExportAsked): Promise<number>;
  /**
   * A stretch of rows as the asker may see them, masked, in the order asked for; the cursor leads to the next one and is null
   * at the end. Called with a context of its own each time, so that no transaction stays open for long.
   */
  page(
    context: RequestContext,
    asked: ExportAsked,
    from: ExportPlace,
  ): Promise<{ rows: string[][]; next: string | null }>;
}
