const DONE = new Set(['RESOLVED', 'CLOSED', 'NOT_ACCEPTED', 'WITHDRAWN', 'VOIDED', 'TRANSFERRED']);

/** Whether nobody owes work on the case's own deadline any more (a follow-up visit may still be due). */
export function isDone(state: string): boolean {
  return DONE.has(state);
}
