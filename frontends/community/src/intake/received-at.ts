/** A date and a time of the office's clock, as far as it is complete; seconds where a source tells them. */
export const RECEIVED_AT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

const TO_THE_MINUTE = 'YYYY-MM-DDTHH:mm'.length;

/**
 * The moment that a date and time typed in the office means, in ISO 8601 with the office's offset; null when nothing
 * complete was typed, which means now.
 *
 *     receivedAt('2018-10-29T08:05') // '2018-10-29T08:05:00+08:00'
 */
export function receivedAt(typed: string | undefined): string | null {
  if (!typed || !RECEIVED_AT.test(typed)) return null;
  return `${typed.length === TO_THE_MINUTE ? `${typed}:00` : typed}+08:00`;
}
