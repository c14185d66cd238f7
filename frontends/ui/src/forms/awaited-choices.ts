import { createContext, useContext } from 'react';

/** The choices of a form that wait for their options: what is sent meanwhile waits with them. */
export class AwaitedChoices {
  private readonly open = new Set<symbol>();
  private next: (() => void) | null = null;

  /** A choice waits from now on until what is answered is called. */
  begin(): () => void {
    const choice = Symbol('choice');
    this.open.add(choice);
    return () => {
      if (!this.open.delete(choice) || this.open.size > 0) return;
      const go = this.next;
      this.next = null;
      go?.();
    };
  }

  /** Does something once no choice waits any more, the last thing asked for only; whether there is one that waits. */
  afterwards(go: () => void): boolean {
    if (this.open.size === 0) return false;
    this.next = go;
    return true;
  }
}

/** Of the form around; a choice outside any form waits for itself alone. */
export const FormChoices = createContext(new AwaitedChoices());

export function useFormChoices(): AwaitedChoices {
  return useContext(FormChoices);
}
