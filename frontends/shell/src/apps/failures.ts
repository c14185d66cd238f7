import type { FailureKind } from '@guanjia/ui';
import { useSyncExternalStore } from 'react';

export interface AppFailure {
  kind: FailureKind;
  detail: string;
}

let failures: ReadonlyMap<string, AppFailure> = new Map();
const listeners = new Set<() => void>();

function publish(next: Map<string, AppFailure>): void {
  failures = next;
  for (const listener of listeners) listener();
}

export function setFailure(app: string, failure: AppFailure): void {
  publish(new Map(failures).set(app, failure));
}

export function clearFailure(app: string): void {
  const next = new Map(failures);
  if (next.delete(app)) publish(next);
}

/** The apps that are broken at the moment. */
export function useFailures(): ReadonlyMap<string, AppFailure> {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => failures,
  );
}
