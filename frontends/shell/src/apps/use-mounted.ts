import { getMountedApps } from 'single-spa';
import { useSyncExternalStore } from 'react';

let mounted = '';

function subscribe(listener: () => void): () => void {
  const refresh = () => {
    mounted = getMountedApps().join(' ');
    listener();
  };
  window.addEventListener('single-spa:routing-event', refresh);
  window.addEventListener('single-spa:app-change', refresh);
  return () => {
    window.removeEventListener('single-spa:routing-event', refresh);
    window.removeEventListener('single-spa:app-change', refresh);
  };
}

/** Whether single-spa has the app on the page. */
export function useMounted(app: string): boolean {
  return useSyncExternalStore(subscribe, () => mounted)
    .split(' ')
    .includes(app);
}
