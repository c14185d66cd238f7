import { useState } from 'react';

export type Density = 'small' | 'middle';

export interface ListPreferences {
  density: Density;
  /** The columns as they were last chosen; an address or a saved view goes before them. */
  columns: string | null;
}

const NONE: ListPreferences = { density: 'small', columns: null };

/** Density and columns of a list, remembered on this device. */
export function useListPreferences(
  id: string,
): [ListPreferences, (changes: Partial<ListPreferences>) => void] {
  const key = `guanjia.list.${id}`;
  const [preferences, setPreferences] = useState(() => read(key));
  const change = (changes: Partial<ListPreferences>) => {
    const next = { ...preferences, ...changes };
    setPreferences(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Storage can be switched off: the choice then lasts as long as the page.
    }
  };
  return [preferences, change];
}

function read(key: string): ListPreferences {
  try {
    const stored = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<ListPreferences>;
    // Earlier releases kept an object there.
    const columns = typeof stored.columns === 'string' ? stored.columns : null;
    return { ...NONE, ...stored, columns };
  } catch {
    return NONE;
  }
}
