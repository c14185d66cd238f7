import { useState } from 'react';

const STORED = 'guanjia.navigation.folded';

/** Which groups of the navigation somebody has folded away; this browser remembers it. */
export function useFoldedGroups(): {
  folded: readonly string[];
  fold: (name: string, away: boolean) => void;
} {
  const [folded, setFolded] = useState(read);
  const fold = (name: string, away: boolean) => {
    const others = folded.filter((one) => one !== name);
    const next = away ? [...others, name] : others;
    setFolded(next);
    try {
      localStorage.setItem(STORED, JSON.stringify(next));
    } catch {
      // Storage can be switched off: then it holds until the page is left.
    }
  };
  return { folded, fold };
}

function read(): readonly string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
  } catch {
    return [];
  }
}
