import { useSyncExternalStore } from 'react';

const STORED = 'guanjia.largeText';
const listeners = new Set<() => void>();
let large = stored();
mark();

function stored(): boolean {
  try {
    return localStorage.getItem(STORED) === 'yes';
  } catch {
    return false;
  }
}

function mark(): void {
  if (globalThis.document) document.documentElement.dataset['text'] = large ? 'large' : 'normal';
}

/** Larger text everywhere, remembered on this device. */
export function setLargeText(value: boolean): void {
  large = value;
  try {
    localStorage.setItem(STORED, value ? 'yes' : 'no');
  } catch {
    // Storage can be switched off: the choice then lasts as long as the page.
  }
  mark();
  for (const listener of listeners) listener();
}

export function useLargeText(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => large,
  );
}
