/** The queries that were run in this browser, newest first. Texts alone: answers may hold people's data. */

export interface PastQuery {
  query: string;
  variables: string;
  /** ISO moment of the last run. */
  at: string;
}

const KEY = 'guanjia.explorer.history';
const MOST = 50;

export function readHistory(storage: Pick<Storage, 'getItem'> = localStorage): PastQuery[] {
  try {
    const parsed: unknown = JSON.parse(storage.getItem(KEY) ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isPastQuery) : [];
  } catch {
    // A broken entry is worth less than the page.
    return [];
  }
}

/** Puts a query first; the same text and variables do not stand twice. */
export function remember(
  past: PastQuery,
  storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage,
): PastQuery[] {
  const others = readHistory(storage).filter(
    ({ query, variables }) => query !== past.query || variables !== past.variables,
  );
  const history = [past, ...others].slice(0, MOST);
  try {
    storage.setItem(KEY, JSON.stringify(history));
  } catch {
    // A full or forbidden storage must not keep anybody from asking.
  }
  return history;
}

function isPastQuery(value: unknown): value is PastQuery {
  const entry = value as Partial<PastQuery> | null;
  return (
    typeof entry?.query === 'string' && typeof entry.variables === 'string' && typeof entry.at === 'string'
  );
}
