import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { PlatformError } from '../errors/platform-error.ts';

/** What departments may put in, by the ending that the name must then have. Nothing here can run in a browser. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'audio/mpeg': ['mp3'],
  'audio/x-m4a': ['m4a'],
  'audio/wav': ['wav'],
  'video/mp4': ['mp4'],
};

const TEXTS: Readonly<Record<string, string>> = { csv: 'text/csv', txt: 'text/plain' };

/**
 * The media type of a file, from its content; its name must agree with it.
 * Throws INVALID_INPUT: empty file, old Excel, a type that is not allowed, or a name that says something else.
 */
export async function mediaTypeOf(file: string, name: string): Promise<string> {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const found = (await fileTypeFromFile(file))?.mime;
  if (found === 'application/x-cfb' || (found === undefined && ending === 'xls')) {
    throw refused('fileOldOffice', 'Save the file as .xlsx or .docx and send that.', name);
  }
  if (found !== undefined) {
    if (ALLOWED[found]?.includes(ending)) return found;
    throw ALLOWED[found]
      ? refused('fileNameMismatch', `${name} is in truth ${found}.`, name, found)
      : refused('fileTypeRefused', `Files of type ${found} are not taken.`, name, found);
  }
  const text = TEXTS[ending];
  if (text && (await looksLikeText(file))) return text;
  throw refused('fileTypeRefused', `${name} is not of a type that is taken.`, name);
}

/** No control signs but tab, line feed, carriage return in its beginning; UTF-16 has zeros and is no text here. */
async function looksLikeText(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8_192), 0, 8_192, 0);
    const start = buffer.subarray(0, bytesRead);
    if (
      /^\s*<(!doctype|html|svg|script|\?xml)/i.test(
        start.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''),
      )
    ) {
      return false;
    }
    return start.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
  } finally {
    await handle.close();
  }
}

function refused(reason: string, message: string, name: string, type?: string): PlatformError {
  return new PlatformError('INVALID_INPUT', message, {
    reason,
    field: 'name',
    params: { name, type: type ?? '' },
  });
}
