/** Counts events per key in a window that starts with the key's first event. */
export interface RateLimit {
  /** Seconds until the key may try again; 0 when it may try now. */
  waitSeconds(key: string): number;
  count(key: string): void;
  /** Events in the current window beyond the allowed ones. */
  excess(key: string): number;
  /** Takes one counted event back. */
  uncount(key: string): void;
  forget(key: string): void;
}

interface RateLimitOptions {
  /** Events allowed in one window. */
  max: number;
  windowSeconds: number;
  /** Keys remembered at once; the oldest go first, so that a flood of keys cannot fill the memory. */
  maxKeys?: number;
  /** Milliseconds of a clock that only moves forward. */
  now?: () => number;
}

/** A rate limit in the memory of this process. */
export function createRateLimit(options: RateLimitOptions): RateLimit {
  const { max, windowSeconds, maxKeys = 10_000, now = () => performance.now() } = options;
  const windows = new Map<string, { endsAt: number; events: number }>();

  function current(key: string) {
    const window = windows.get(key);
    if (window && window.endsAt > now()) return window;
    windows.delete(key);
    return undefined;
  }

  return {
    waitSeconds(key) {
      const window = current(key);
      return window && window.events >= max ? Math.ceil((window.endsAt - now()) / 1000) : 0;
    },
    count(key) {
      const window = current(key);
      if (window) {
        window.events += 1;
        return;
      }
      if (windows.size >= maxKeys) {
        const oldest = windows.keys().next();
        if (!oldest.done) windows.delete(oldest.value);
      }
      windows.set(key, { endsAt: now() + windowSeconds * 1000, events: 1 });
    },
    excess: (key) => Math.max(0, (current(key)?.events ?? 0) - max),
    uncount(key) {
      const window = current(key);
      if (window) window.events = Math.max(0, window.events - 1);
    },
    forget(key) {
      windows.delete(key);
    },
  };
}
