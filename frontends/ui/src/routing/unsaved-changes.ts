import { createContext, useContext, useEffect, useMemo, useRef } from 'react';

type Ask = () => Promise<boolean>;

interface Guard {
  holds: () => boolean;
  part: symbol | null;
}

const guards = new Set<Guard>();
let ask: Ask = () => Promise.resolve(true);

/** The shell provides the question; whoever navigates, in whichever app, is asked the same one. */
export function setLeaveQuestion(question: Ask): void {
  ask = question;
}

/** A part of the page that can be left by itself, such as a drawer: what is unsaved within belongs to it. */
export const UnsavedPart = createContext<symbol | null>(null);

function unsaved(part?: symbol): Guard[] {
  return [...guards].filter((guard) => (!part || guard.part === part) && guard.holds());
}

/** Whether the page, or one part of it, may be left: at once when nothing is unsaved there, else as the user answers. */
export async function mayLeave(part?: symbol): Promise<boolean> {
  const lost = unsaved(part);
  if (lost.length === 0) return true;
  const leave = await ask();
  // What was given up is not asked about again on the way.
  if (leave) for (const guard of lost) guards.delete(guard);
  return leave;
}

export interface UnsavedGuard {
  /** Something was typed. */
  arm: () => void;
  /** All of it is saved: leaving asks no more, from this very moment. */
  disarm: () => void;
}

/** While the component is shown and `holds` says so, leaving the page asks first. */
export function useUnsavedGuard(holds: () => boolean): UnsavedGuard {
  const part = useContext(UnsavedPart);
  const latest = useRef(holds);
  latest.current = holds;
  const own = useMemo(() => guardOf(() => latest.current(), part), [part]);
  useEffect(() => {
    own.arm();
    return own.disarm;
  }, [own]);
  return own;
}

/** Guards what `holds` tells of, once armed. */
export function guardOf(holds: () => boolean, part: symbol | null = null): UnsavedGuard {
  const guard = { holds, part };
  return { arm: () => void guards.add(guard), disarm: () => void guards.delete(guard) };
}

/** While `dirty`, leaving the page asks first: by link, by the browser's buttons, to another app or by closing the tab. */
export function useUnsavedChanges(dirty: boolean): void {
  const { arm } = useUnsavedGuard(() => dirty);
  useEffect(() => {
    if (dirty) arm();
  }, [dirty, arm]);
}

interface RoutingDetail {
  oldUrl: string;
  newUrl: string;
  cancelNavigation(cancel: Promise<boolean>): void;
}

// The browser's back button reaches single-spa before anyone else; it lets the event be cancelled.
globalThis.addEventListener?.('single-spa:before-routing-event', (event) => {
  const { detail } = event as CustomEvent<RoutingDetail>;
  if (unsaved().length === 0) return;
  if (new URL(detail.oldUrl).pathname === new URL(detail.newUrl).pathname) return;
  detail.cancelNavigation(mayLeave().then((leave) => !leave));
});

globalThis.addEventListener?.('beforeunload', (event) => {
  if (unsaved().length > 0) event.preventDefault();
});
