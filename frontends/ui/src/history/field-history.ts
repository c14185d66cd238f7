/** One change of a record as the log tells it: who, when, and the whole record afterwards. */
export interface HistoryEntry {
  key: string;
  at: string;
  by: string;
  /** The operation, e.g. updateEstate. */
  action: string;
  /** Why, where somebody said so. */
  reason?: string | null;
  /** The record after the change, by field; null for an entry that tells nothing of it. */
  state: Readonly<Record<string, unknown>> | null;
}

export interface FieldChange {
  field: string;
  from: unknown;
  to: unknown;
}

export interface HistoryStep extends Omit<HistoryEntry, 'state'> {
  changes: FieldChange[];
  /** Whether nothing earlier is known: then every field that is filled counts as changed. */
  first: boolean;
}

/** What each entry changed of the named fields, newest first. Entries in any order; the keys break ties of time. */
export function historyOf(entries: readonly HistoryEntry[], fields: readonly string[]): HistoryStep[] {
  const steps: HistoryStep[] = [];
  const before: Record<string, unknown> = {};
  let known = false;
  const ordered = entries.toSorted((a, b) => (a.at === b.at ? order(a.key, b.key) : order(a.at, b.at)));
  for (const { state, ...entry } of ordered) {
    const changes = state ? changesOf(fields, before, state) : [];
    steps.push({ ...entry, changes, first: state !== null && !known });
    // An event may tell a part of the record only.
    if (!state) continue;
    Object.assign(before, state);
    known = true;
  }
  return steps.toReversed();
}

/** The steps that touched one field. */
export function stepsOf(steps: readonly HistoryStep[], field: string): HistoryStep[] {
  return steps.flatMap((step) => {
    const changes = step.changes.filter((change) => change.field === field);
    return changes.length > 0 ? [{ ...step, changes }] : [];
  });
}

type State = Readonly<Record<string, unknown>>;

function changesOf(fields: readonly string[], before: State, after: State): FieldChange[] {
  return fields.flatMap((field) => {
    if (!(field in after)) return [];
    const from = before[field] ?? null;
    const to = after[field] ?? null;
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from, to }];
  });
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
