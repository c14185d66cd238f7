/** The ids that a condition compares a field with, however deep they stand. */
export function idsIn(condition: unknown, field: string): string[] {
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.entries(condition).flatMap(([name, inner]) =>
    name === field ? textsIn(inner) : idsIn(inner, field),
  );
}

function textsIn(compared: unknown): string[] {
  if (typeof compared === 'string') return [compared];
  return typeof compared === 'object' && compared !== null ? Object.values(compared).flatMap(textsIn) : [];
}
