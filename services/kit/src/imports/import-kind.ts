import type { RawBuilder } from 'kysely';
import type { WriteSession } from '../database/write-session.ts';
import type { Role } from '../identity/caller.ts';
import type { RequestContext } from '../subgraph/request-context.ts';

/** A column that a kind of sheet may have. */
export interface ImportColumn {
  key: string;
  /** Headers that mean it; compared without spaces, punctuation, width and case. The first one names it in error files. */
  synonyms: readonly string[];
  required?: boolean;
}

/** What is to be said of a row: a stable reason that the frontends translate. */
export interface RowProblem {
  /** The column, when it is one. */
  column?: string | undefined;
  value?: string | undefined;
  reason: string;
  params?: Record<string, unknown>;
}

/** A row by the keys of its mapped columns; what is not there is ''. */
export interface ImportRow {
  number: number;
  values: Readonly<Record<string, string>>;
  /** All cells, also of columns that are left out. */
  cells: readonly string[];
}

/**
 * What becomes of a row. NEW: taken in; its notes say what of it is not, and what follows. UNCHANGED: it is there
 * already. LEFT_OUT: no record at all, such as a line of totals. CONFLICT: it is there with other content, which stays.
 */
export type RowVerdict<Change> =
  | { outcome: 'NEW'; change: Change; notes?: readonly RowProblem[] }
  | { outcome: 'UNCHANGED' }
  | { outcome: 'LEFT_OUT' | 'CONFLICT' | 'REFUSED'; problems: readonly RowProblem[] };

/** A sheet as a whole, before its rows are judged. */
export interface WholeSheet {
  /** The texts above the header, the name on the sheet's tab and the name of the file. */
  titles: readonly string[];
  rows: readonly ImportRow[];
}

/** What a department has settled that values of a column mean: column → value as `valueKey` writes it → meaning. */
export type Meanings = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A meaning that a value may have. */
export interface MeaningSuggestion {
  meaning: string;
  /** Its name, unless the meaning is a word of the graph that the frontends translate. */
  label: string | null;
}

/** What a chunk of rows is judged with. */
export interface Judging {
  context: RequestContext;
  /** Reads; when rows are being written, in the same transaction. */
  rows: <Row>(query: RawBuilder<Row>) => Promise<Row[]>;
  settings: Readonly<Record<string, string>>;
  meanings: Meanings;
  /** What the kind found out of the whole sheet. */
  survey: Readonly<Record<string, string>>;
  /** A dry run: nothing is written, what would follow is told. */
  dryRun: boolean;
  /** Identity → fingerprint of the rows before this chunk that were NEW; the kind adds those of this chunk. */
  seen: Map<string, string>;
}

/** The columns of a kind whose values can be settled once for all rows. */
export interface ValueMapping {
  /** Columns, and the reasons of problems or notes that a meaning settles. */
  columns: readonly string[];
  reasons: readonly string[];
  /** Throws INVALID_INPUT for what is no meaning of the column, or not the caller's to name. */
  requireMeaning(context: RequestContext, column: string, meaning: string): Promise<void>;
  /** The likeliest meanings of values, best first; a value with none is left out. */
  suggest(
    context: RequestContext,
    values: readonly { column: string; value: string }[],
  ): Promise<ReadonlyMap<string, readonly MeaningSuggestion[]>>;
  /** Names of meanings that are no words of the graph, by `column meaning`. */
  labels(
    context: RequestContext,
    meanings: readonly { column: string; meaning: string }[],
  ): Promise<ReadonlyMap<string, string>>;
}

/** A kind of sheet that a service takes in. */
export interface ImportKind<Change> {
  /** Stable name, e.g. CASE_LEDGER. */
  key: string;
  roles: readonly Role[];
  columns: readonly ImportColumn[];
  /** What the sheet does not say and the asker does, e.g. the channel. Throws INVALID_INPUT. */
  checkSettings(settings: Readonly<Record<string, string>>, context: RequestContext): Promise<void>;
  /** Looks at the whole sheet before its rows are judged, e.g. for the year that its dates leave out. */
  survey?(sheet: WholeSheet): Record<string, string>;
  /** Absent: values mean what the kind knows and nothing else. */
  valueMapping?: ValueMapping;
  judge(rows: readonly ImportRow[], judging: Judging): Promise<RowVerdict<Change>[]>;
  /** Writes changes by few statements; answers what became of those it passed over: another may have written the same meanwhile. */
  write(
    session: WriteSession,
    changes: readonly Change[],
    importId: string,
  ): Promise<ReadonlyMap<Change, RowVerdict<Change>>>;
  /** Chinese sentences for the error file, by reason; `{name}` stands for a parameter. */
  sentences: Readonly<Record<string, string>>;
}
