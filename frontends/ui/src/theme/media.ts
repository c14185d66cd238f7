import { useSyncExternalStore } from 'react';

function useMedia(condition: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const query = matchMedia(condition);
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => matchMedia(condition).matches,
  );
}

/** Whether the page is as narrow as a phone. */
export function useNarrow(): boolean {
  return useMedia('(max-width: 767.98px)');
}

/** Whether the reader asked the system for no motion. */
export function useStill(): boolean {
  return useMedia('(prefers-reduced-motion: reduce)');
}
