import type { Condition, ListState } from '@guanjia/ui';

/**
 * The rows of a figure of a past day as the lists of what was handed over take them; null when the list shows something
 * else, or less than the figure's rows.
 */
export function restOfFigure({ where, filter }: Pick<ListState, 'where' | 'filter'>): Condition | null {
  if (!where || !isOfDay(where)) return null;
  return JSON.stringify(filter) === JSON.stringify(where) ? where : null;
}

/** Nothing but what was so on a day: a figure's rows, or several of them joined. */
function isOfDay(condition: Condition): boolean {
  const parts = Object.entries(condition);
  return (
    parts.length > 0 &&
    parts.every(([name, value]) => {
      if (name === 'asOf') return true;
      return (name === 'and' || name === 'or') && Array.isArray(value) && value.every(isOfDay);
    })
  );
}
