/** What the document store takes, by the ending of the name; it looks into the file as well. */
const ENDINGS = [
  'jpg', 'jpeg', 'png', 'webp', 'gif', 'pdf', 'xlsx', 'docx', 'mp3', 'm4a', 'wav', 'mp4', 'csv', 'txt',
]; // prettier-ignore

/** For a file picker. */
export const ACCEPTED = ENDINGS.map((ending) => `.${ending}`).join(',');

/** Bytes; the store's own limit unless its operator set another one, which it then says itself. */
export const LARGEST_FILE = 32 * 1024 * 1024;

export type FileFault = 'fileEmpty' | 'fileTooLarge' | 'fileOldOffice' | 'fileTypeRefused';

/** Why a file need not be sent at all: the reason that the store would give; null when it may be taken. */
export function faultOfFile({ name, size }: { name: string; size: number }): FileFault | null {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  if (ending === 'xls' || ending === 'doc') return 'fileOldOffice';
  if (!ENDINGS.includes(ending)) return 'fileTypeRefused';
  if (size === 0) return 'fileEmpty';
  return size > LARGEST_FILE ? 'fileTooLarge' : null;
}

/** A size as people read it: 812 B, 43 KB, 1.6 MB. */
export function readableSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
