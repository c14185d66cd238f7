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

/** Why a row is not taken: a stable reason that the frontends translate. */
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
}

/** What becomes of a row. UNCHANGED: it is there already. CONFLICT: it is there with other content, which stays. */
export type RowVerdict<Change> =
  | { outcome: 'NEW'; change: Change }
  | { outcome: 'UNCHANGED' }
  | { outcome: 'CONFLICT' | 'REFUSED'; problems: RowProblem[] };

/** What a chunk of rows is judged with. */
export interface Judging {
  context: RequestContext;
  /** Reads; when rows are being written, in the same transaction. */
  rows: <Row>(query: RawBuilder<Row>) => Promise<Row[]>;
  settings: Readonly<Record<string, string>>;
  /** Identity → fingerprint of the rows before this chunk that were NEW; the kind adds those of this chunk. */
  seen: Map<string, string>;
}

/** A kind of sheet that a service takes in. */
export interface ImportKind<Change> {
  /** Stable name, e.g. CASE_LEDGER. */
  key: string;
  roles: readonly Role[];
  columns: readonly ImportColumn[];
  /** What the sheet does not say and the asker does, e.g. the channel. Throws INVALID_INPUT. */
  checkSettings(settings: Readonly<Record<string, string>>, context: RequestContext): Promise<void>;
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
