import { useMemo, useSyncExternalStore } from 'react';
import { mayLeave } from './unsaved-changes.ts';

export interface PageLocation {
  pathname: string;
  search: string;
  hash: string;
}

let current: PageLocation = read();
const listeners = new Set<() => void>();

function read(): PageLocation {
  if (!globalThis.location) return { pathname: '/', search: '', hash: '' };
  const { pathname, search, hash } = globalThis.location;
  return { pathname, search, hash };
}

function refresh(): void {
  const next = read();
  if (next.pathname === current.pathname && next.search === current.search && next.hash === current.hash)
    return;
  current = next;
  for (const listener of listeners) listener();
}

// Not popstate: single-spa may still cancel a step back, and tells of every new address once it stands.
globalThis.addEventListener?.('single-spa:routing-event', refresh);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The page's address; the component is drawn anew when it changes. */
export function useLocation(): PageLocation {
  return useSyncExternalStore(subscribe, () => current);
}

export interface NavigateOptions {
  /** Replaces the present entry of the history: for filters and pages of a list, which nobody wants to go back through. */
  replace?: boolean;
}

/** Goes to an absolute path of any app, after the guard of unsaved changes has agreed. */
export async function navigate(to: string, { replace = false }: NavigateOptions = {}): Promise<void> {
  const target = new URL(to, globalThis.location.href);
  if (target.pathname !== current.pathname && !(await mayLeave())) return;
  const address = target.pathname + target.search + target.hash;
  if (replace) history.replaceState(history.state, '', address);
  else if (address !== current.pathname + current.search + current.hash) history.pushState(null, '', address);
  refresh();
}

/** The parameters after `?`, and a function that changes some of them in place; an empty or null value removes one. */
export function useSearchParams(): [URLSearchParams, (changes: Record<string, string | null>) => void] {
  const { search } = useLocation();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  return [params, changeSearchParams];
}

function changeSearchParams(changes: Record<string, string | null>): void {
  // From the address, not from the last render: two changes in one tick both count.
  const params = new URLSearchParams(current.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') params.delete(name);
    else params.set(name, value);
  }
  const search = params.toString();
  void navigate(current.pathname + (search ? `?${search}` : '') + current.hash, { replace: true });
}
