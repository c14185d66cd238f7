import { useSyncExternalStore } from 'react';

/**
 * Whether the page may speak for the person it was opened for: `ended` when nobody is signed in any more, `other` when
 * somebody else is.
 */
export type SessionState = 'alive' | 'ended' | 'other';

/** The page in which a sign-in in a window of its own ends says so on this channel. */
const CHANNEL = 'guanjia-sign-in';

let state: SessionState = 'alive';
let waiting: (() => void)[] = [];
let lookAgain: (() => Promise<SessionState>) | undefined;
const listeners = new Set<() => void>();

function setState(next: SessionState): void {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
  if (next !== 'alive') return;
  for (const go of waiting) go();
  waiting = [];
}

/** Asks the server anew who is signed in, once there is somebody who waits for the answer. */
async function look(): Promise<void> {
  if (state !== 'alive' && lookAgain) setState(await lookAgain());
}

function watch(): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', () => void look());
  // Whoever signed in elsewhere, or in a browser without that channel, comes back to this window.
  globalThis.addEventListener('focus', () => void look());
}

/**
 * The session is over, or somebody else's: shows it, and resolves when the person whom the page was opened for is signed
 * in again. `probe` finds out how things stand.
 */
export function signedInAgain(now: SessionState, probe: () => Promise<SessionState>): Promise<void> {
  if (!lookAgain) watch();
  lookAgain = probe;
  const resumed = new Promise<void>((resolve) => waiting.push(resolve));
  setState(now);
  return resumed;
}

export function useSessionState(): SessionState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
