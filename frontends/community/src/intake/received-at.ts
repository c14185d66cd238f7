/**
 * The moment that a date and time typed in the office means, in ISO 8601 with the office's offset; null when nothing
 * was typed, which means now.
 *
 *     receivedAt('2018-10-29T08:05') // '2018-10-29T08:05:00+08:00'
 */
export function receivedAt(typed: string | undefined): string | null {
  if (!typed) return null;
  return `${typed.length === 16 ? `${typed}:00` : typed}+08:00`;
}
