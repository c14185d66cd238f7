import { useSyncExternalStore } from 'react';

let down = false;
const listeners = new Set<() => void>();

export function setGatewayDown(value: boolean): void {
  if (down === value) return;
  down = value;
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
