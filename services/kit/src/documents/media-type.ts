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

const ENDINGS: ReadonlySet<string> = new Set(Object.values(ALLOWED).flat());

const TEXTS: Readonly<Record<string, string>> = { csv: 'text/csv', txt: 'text/plain' };

/**
 * The media type of a file, from its content; its name must agree with it.
 * Throws INVALID_INPUT: old Office, a type that is not allowed, a name that says something else, or a broken file.
 */
export async function mediaTypeOf(file: string, name: string): Promise<string> {
  const ending = /\.([^.]+)$/.exec(name.toLowerCase())?.[1] ?? '';
  const found = (await fileTypeFromFile(file))?.mime;
  if (found === 'application/x-cfb' || (found === undefined && ending === 'xls')) {
    throw refused('fileOldOffice', 'Save the file as .xlsx or .docx and send that.', name);
  }
  if (found !== undefined && ALLOWED[found]) {
    if (ALLOWED[found].includes(ending)) return found;
    throw mismatch(name, ALLOWED[found][0] ?? '');
  }
  // A workbook is a zip; one whose contents are lost is no other thing.
  if (found === 'application/zip' && ENDINGS.has(ending)) throw broken(name);
  if (found !== undefined) {
    throw refused('fileTypeRefused', `Files of type ${found} are not taken.`, name, { type: found });
  }
  const isText = await looksLikeText(file);
  if (ENDINGS.has(ending)) throw isText ? mismatch(name, 'csv') : broken(name);
  const text = TEXTS[ending];
  if (text && isText) return text;
  throw refused('fileTypeRefused', `${name} is not of a type that is taken.`, name);
}

/** No control signs but tab, line feed, carriage return in its beginning; UTF-16 must say by its mark that it is. */
async function looksLikeText(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8_192), 0, 8_192, 0);
    const bytes = buffer.subarray(0, bytesRead);
    const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
    const start = wide
      ? bytes.toString('utf16le', 2)
      : bytes.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
    if (/^\s*<(!doctype|html|svg|script|\?xml)/i.test(start)) return false;
    return [...start].every((sign) => sign >= ' ' || sign === '\t' || sign === '\n' || sign === '\r');
  } finally {
    await handle.close();
  }
}

function mismatch(name: string, ending: string): PlatformError {
  return refused('fileNameMismatch', `${name} is in truth a .${ending} file.`, name, { ending });
}

function broken(name: string): PlatformError {
  return refused('fileBroken', `${name} is broken: open it, save it again and send that.`, name);
}

function refused(
  reason: string,
  message: string,
  name: string,
  params: Record<string, unknown> = {},
): PlatformError {
  return new PlatformError('INVALID_INPUT', message, { reason, field: 'name', params: { name, ...params } });
}
