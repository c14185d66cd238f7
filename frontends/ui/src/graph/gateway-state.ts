import { useSyncExternalStore } from 'react';
import { reportFailure } from '../app/report-failure.ts';

let down = false;
const listeners = new Set<() => void>();

/** Notes whether the graph answers; the first request without an answer is reported. */
export function setGatewayDown(value: boolean, reason = ''): void {
  if (down === value) return;
  down = value;
  if (value) reportFailure({ app: 'gateway', kind: 'gateway', message: reason || 'no answer' });
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether the last request to the graph got no answer at all. */
export function useGatewayDown(): boolean {
  return useSyncExternalStore(subscribe, () => down);
}
