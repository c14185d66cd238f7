/**
 * A file's name as it may be kept, shown and handed on: without a path, control characters, line breaks, halves of
 * characters, and the invisible signs with which a name looks like another (U+202E shows `cod.exe` as `exe.doc`).
 */
export function safeFileName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/^.*[\\/]/s, '')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
