import { graphClient } from '@guanjia/ui';
import { useRef, useState } from 'react';

/**
 * Takes one step at a time: between a press and the page that shows what may be done next, further presses do nothing, so
 * that a double click takes neither the same step twice nor the one that appears under the pointer. `refetch`: the pages, by
 * the names of their operations.
 */
export function useOneAtATime<Action extends string>(refetch: string[]) {
  const [taking, setTaking] = useState<Action | null>(null);
  const held = useRef(false);
  /** Whether the step was taken; `run` answers null when it was not. */
  const takeOne = async (action: Action, run: () => Promise<unknown>): Promise<boolean> => {
    if (held.current) return false;
    held.current = true;
    setTaking(action);
    const taken = (await run()) !== null;
    // The step stays taken when the page cannot be asked anew.
    if (taken && refetch.length > 0)
      await graphClient.refetchQueries({ include: refetch }).catch(() => undefined);
    held.current = false;
    setTaking(null);
    return taken;
  };
  return { taking, takeOne };
}
