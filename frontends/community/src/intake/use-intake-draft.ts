import { useViewer } from '@guanjia/domain';
import { newIdempotencyKey } from '@guanjia/ui';
import { useState } from 'react';
import { emptyDraft, hasContent, readDraft, writeDraft } from './intake-draft.ts';
import type { IntakeDraft } from './intake-draft.ts';

/** The draft that this officer left on this machine, and how to keep and drop it. */
export function useIntakeDraft() {
  const viewer = useViewer();
  const place = `guanjia.intake.${viewer.staffMember?.id ?? viewer.name}`;
  const [found] = useState(() => readDraft(stored(() => localStorage.getItem(place))));
  const [initial, setInitial] = useState(() => found ?? emptyDraft(newIdempotencyKey()));
  return {
    initial,
    restored: found !== null && initial === found,
    keep(draft: IntakeDraft) {
      stored(() =>
        hasContent(draft) ? localStorage.setItem(place, writeDraft(draft)) : localStorage.removeItem(place),
      );
    },
    /** Forgets the draft and begins a new form with a new key. */
    renew() {
      stored(() => localStorage.removeItem(place));
      setInitial(emptyDraft(newIdempotencyKey()));
    },
  };
}

/** Storage can be switched off or full: a form without a draft still works. */
function stored<Result>(access: () => Result): Result | null {
  try {
    return access();
  } catch {
    return null;
  }
}
