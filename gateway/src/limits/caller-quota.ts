import type { Caller } from '@guanjia/kit';

/** What one caller may spend in a window, and what is left of it. */
export interface QuotaState {
  limit: number;
  remaining: number;
  /** When the whole limit is there again. */
  resetAt: Date;
}

export interface CallerQuota {
  /** Takes a cost from what the caller may spend; answers undefined, and takes nothing, when it is more than is left. */
  spend(caller: Caller, cost: number): QuotaState | undefined;
  /** What is left, without taking anything. */
  state(caller: Caller): QuotaState;
}

const WINDOW_MS = 60_000;
/** Callers remembered at once; the oldest go first, so that a flood of them cannot fill the memory. */
const MAX_CALLERS = 10_000;

/**
 * A limit on what each person and each client may spend in a minute, kept in this process's memory. It goes by who asks,
 * not by the address: an office shares one.
 */
export function callerQuota(limit: number, now: () => number = Date.now): CallerQuota {
  const windows = new Map<string, { endsAt: number; spent: number }>();

  const keyOf = ({ kind, subject }: Caller): string => `${kind} ${subject}`;
  const current = (caller: Caller) => {
    const window = windows.get(keyOf(caller));
    return window && window.endsAt > now() ? window : { endsAt: now() + WINDOW_MS, spent: 0 };
  };
  const stateOf = ({ endsAt, spent }: { endsAt: number; spent: number }): QuotaState => ({
    limit,
    remaining: limit - spent,
    resetAt: new Date(endsAt),
  });

  return {
    state: (caller) => stateOf(current(caller)),
    spend(caller, cost) {
      const window = current(caller);
      if (window.spent + cost > limit) return undefined;
      window.spent += cost;
      const key = keyOf(caller);
      windows.delete(key);
      windows.set(key, window);
      if (windows.size > MAX_CALLERS) windows.delete(windows.keys().next().value as string);
      return stateOf(window);
    },
  };
}
