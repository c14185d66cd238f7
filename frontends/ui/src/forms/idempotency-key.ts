/** A new key for one submission; the same submission sent twice counts once. */
export function newIdempotencyKey(): string {
  // crypto.randomUUID exists on secure pages only.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
