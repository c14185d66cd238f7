import { createHash } from 'node:crypto';

/** Header in which a page says for whom it was opened. */
export const PERSON_HEADER = 'x-guanjia-person';

/**
 * Names a person towards their own page without saying who it is. The page sends it with every request, so that a form
 * that one person filled in is never sent in the name of another who has signed in since, here or in another tab.
 */
export function personTag(subject: string): string {
  return createHash('sha256').update(subject).digest('base64url').slice(0, 22);
}
