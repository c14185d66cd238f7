import { useState } from 'react';

export type Density = 'small' | 'middle';

export interface ListPreferences {
  density: Density;
  /** Columns shown against their default, by key. */
  columns: Record<string, boolean>;
}

const NONE: ListPreferences = { density: 'middle', columns: {} };

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
    return { ...NONE, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<ListPreferences>) };
  } catch {
    return NONE;
  }
}
