import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Something the user can do from the palette or by a shortcut. */
export interface Command {
  id: string;
  title: string;
  /** Heading under which it stands. */
  section?: string;
  /** Further words that find it. */
  keywords?: string[];
  /** `mod+s`, `n`, or a sequence such as `g c`; `mod` is Ctrl, or ⌘ on a Mac. */
  shortcut?: string;
  run: () => void;
}

const groups = new Map<symbol, Command[]>();
const listeners = new Set<() => void>();
let all: readonly Command[] = [];

function publish(): void {
  all = [...groups.values()].flat();
  for (const listener of listeners) listener();
}

/** All commands of the page as it is, those of the innermost part last. */
export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => all,
  );
}

/** The same commands as the palette offers them: what the open page can do comes before what every page can. */
export function innermostFirst(): readonly Command[] {
  return [...groups.values()].toReversed().flat();
}

/** Offers commands while the component is shown. */
export function useCommands(offered: Command[]): void {
  const latest = useRef(offered);
  latest.current = offered;
  const shape = offered
    .map(({ id, title, section, shortcut }) => [id, title, section, shortcut].join('|'))
    .join('\n');
  useEffect(() => {
    const key = Symbol('commands');
    // What runs is looked up when it runs, so that it sees the latest state of its component.
    groups.set(
      key,
      latest.current.map((command) => ({
        ...command,
        run: () => latest.current.find(({ id }) => id === command.id)?.run(),
      })),
    );
    publish();
    return () => {
      groups.delete(key);
      publish();
    };
  }, [shape]);
}
