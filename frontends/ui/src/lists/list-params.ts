/** Parameters of the address that say how a list is looked at, besides those of its filters. */
const LOOK = ['where', 'figure', 'rules', 'sort', 'size', 'cols'];

/** What is remembered of a list's address: filters, order, page size and columns; not the page, nor the open row. */
export function listParams(
  params: URLSearchParams,
  filters: readonly { key: string }[],
): Record<string, string> {
  const names = [...filters.map(({ key }) => key), ...LOOK];
  return Object.fromEntries(
    names.flatMap((name) => (params.get(name) ? [[name, params.get(name) ?? '']] : [])),
  );
}

/** The changes that turn an address into the remembered one: what is not remembered goes. */
export function paramChanges(
  state: Readonly<Record<string, unknown>>,
  filters: readonly { key: string }[],
): Record<string, string | null> {
  const names = [...filters.map(({ key }) => key), ...LOOK];
  return Object.fromEntries(
    names.map((name) => [name, typeof state[name] === 'string' ? state[name] : null]),
  );
}

/** Whether two remembered addresses show the same. */
export function sameParams(
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every((name) => (a[name] ?? '') === (b[name] ?? ''));
}
