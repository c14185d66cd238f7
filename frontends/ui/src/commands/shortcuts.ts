/** What of a keyboard event matters here. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

/** The press as it is written in a shortcut, in small letters: `mod+k`, `mod+enter`, `g`, `?`. */
export function pressText({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string {
  // A printed sign such as ? already has its shift in it.
  const shift = shiftKey && key.length > 1;
  return [ctrlKey || metaKey ? 'mod' : '', altKey ? 'alt' : '', shift ? 'shift' : '', key.toLowerCase()]
    .filter(Boolean)
    .join('+');
}

export interface Match<Item> {
  /** The shortcut that is now complete. */
  found: Item | undefined;
  /** Presses that could still become a longer one. */
  pending: string;
}

/** Finds the shortcut that a press completes, after the presses that are pending. The last one offered wins. */
export function matchShortcut<Item extends { shortcut?: string }>(
  items: readonly Item[],
  pending: string,
  press: string,
): Match<Item> {
  for (const typed of pending ? [`${pending} ${press}`, press] : [press]) {
    const found = items.findLast(({ shortcut }) => shortcut === typed);
    if (found) return { found, pending: '' };
    if (items.some(({ shortcut }) => shortcut?.startsWith(`${typed} `)))
      return { found: undefined, pending: typed };
  }
  return { found: undefined, pending: '' };
}

/** A shortcut as it stands on the keys: `mod+k` → Ctrl K or ⌘ K. */
export function shortcutKeys(shortcut: string, mac: boolean): string[] {
  const names: Record<string, string> = {
    mod: mac ? '⌘' : 'Ctrl',
    alt: mac ? '⌥' : 'Alt',
    shift: '⇧',
    enter: '↵',
  };
  return shortcut.split(/[+ ]/).map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}
