import { PlatformError } from '@guanjia/kit';

/** A field that always has a value: what was given, or what is stored. */
export function given<Value>(value: Value | null | undefined, stored: Value): Value {
  return value ?? stored;
}

/** A field that may be empty: null empties it, leaving it out keeps what is stored. */
export function givenOrEmpty<Value>(
  value: Value | null | undefined,
  stored: Value | null | undefined,
): Value | null {
  return value === undefined ? (stored ?? null) : value;
}

/** A text with at least one sign that shows, without the blanks around it. Throws INVALID_INPUT. */
export function visibleText(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed !== '') return trimmed;
  throw new PlatformError('INVALID_INPUT', `Give a text for ${field}.`, { reason: 'textMissing', field });
}

/** A count that is not negative. Throws INVALID_INPUT. */
export function countFrom0(count: number, field: string): number {
  if (count >= 0) return count;
  throw new PlatformError('INVALID_INPUT', `${field} cannot be negative.`, {
    reason: 'numberNegative',
    field,
  });
}
