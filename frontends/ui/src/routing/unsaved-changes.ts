import { useEffect } from 'react';

type Ask = () => Promise<boolean>;

const unsaved = new Set<symbol>();
let ask: Ask = () => Promise.resolve(true);

/** The shell provides the question; whoever navigates, in whichever app, is asked the same one. */
export function setLeaveQuestion(question: Ask): void {
  ask = question;
}

/** Whether the present page may be left: at once when nothing is unsaved, else as the user answers. */
export async function mayLeave(): Promise<boolean> {
  if (unsaved.size === 0) return true;
  const leave = await ask();
  if (leave) unsaved.clear();
  return leave;
}

/** While `dirty`, leaving the page asks first: by link, by the browser's buttons, to another app or by closing the tab. */
export function useUnsavedChanges(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const mark = Symbol('unsaved changes');
    unsaved.add(mark);
    return () => void unsaved.delete(mark);
  }, [dirty]);
}

interface RoutingDetail {
  oldUrl: string;
  newUrl: string;
  cancelNavigation(cancel: Promise<boolean>): void;
}

// The browser's back button reaches single-spa before anyone else; it lets the event be cancelled.
globalThis.addEventListener?.('single-spa:before-routing-event', (event) => {
  const { detail } = event as CustomEvent<RoutingDetail>;
  if (unsaved.size === 0) return;
  if (new URL(detail.oldUrl).pathname === new URL(detail.newUrl).pathname) return;
  detail.cancelNavigation(mayLeave().then((leave) => !leave));
});

globalThis.addEventListener?.('beforeunload', (event) => {
  if (unsaved.size > 0) event.preventDefault();
});
