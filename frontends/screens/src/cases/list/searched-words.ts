/** All that a filter of the graph searches for, wherever it stands, as one search; empty when it searches for nothing. */
export function searchedWords(filter: unknown): string {
  return [...new Set(words(filter))].join(' ');
}

function words(condition: unknown): string[] {
  if (typeof condition !== 'object' || condition === null) return [];
  if (Array.isArray(condition)) return condition.flatMap(words);
  return Object.entries(condition).flatMap(([field, value]) => {
    if (field === 'search') return typeof value === 'string' ? [value] : [];
    // What must not stand in a text stands in none that is shown.
    return field === 'and' || field === 'or' ? words(value) : [];
  });
}
