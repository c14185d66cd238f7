import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

/** A row of a national table as it is printed: a code of 2, 4, 6, 9 or 12 digits and a name. */
export interface TableRow {
  code: string;
  name: string;
}

/** Reads a table of divisions, CSV with a heading or a JSON array, without holding it in memory. */
export async function* tableRows(file: string): AsyncGenerator<TableRow> {
  if (file.endsWith('.json')) yield* jsonRows(file);
  else yield* csvRows(file);
}

async function* csvRows(file: string): AsyncGenerator<TableRow> {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  let places: { code: number; name: number } | undefined;
  for await (const line of lines) {
    const cells = csvCells(line.replace(/^\uFEFF/, ''));
    if (places) {
      if (line.trim() !== '') yield { code: cells[places.code] ?? '', name: cells[places.name] ?? '' };
      continue;
    }
    places = { code: cells.indexOf('code'), name: cells.indexOf('name') };
    if (places.code < 0 || places.name < 0)
      throw new Error(`${file} has no columns "code" and "name" in its first line.`);
  }
}

/** The cells of one line; quotes may enclose commas, and a doubled quote is one. */
function csvCells(line: string): string[] {
  const cells = line.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? [];
  return cells.slice(0, line.split(',').length).map((cell) => {
    const text = cell.replace(/,$/, '').trim();
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
  });
}

interface JsonRow {
  code?: unknown;
  name?: unknown;
  children?: JsonRow[];
}

async function* jsonRows(file: string): AsyncGenerator<TableRow> {
  for await (const text of objectsOf(createReadStream(file, 'utf8')))
    yield* withChildren(JSON.parse(text) as JsonRow);
}

function* withChildren({ code, name, children }: JsonRow): Generator<TableRow> {
  yield { code: String(code ?? ''), name: String(name ?? '') };
  for (const child of children ?? []) yield* withChildren(child);
}

/** The texts of the outermost objects of a JSON array: the largest table has 85 MB in one line. */
async function* objectsOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let text = '';
  let at = 0;
  let began = -1;
  let depth = 0;
  let quoted = false;
  for await (const chunk of chunks) {
    text += chunk;
    for (; at < text.length; at += 1) {
      const sign = text[at];
      if (quoted) {
        // An escape takes two signs; its second one may only come with the next chunk.
        if (sign === '\\') at += 1;
        else if (sign === '"') quoted = false;
      } else if (sign === '"') quoted = true;
      else if (sign === '{') {
        if (depth === 0) began = at;
        depth += 1;
      } else if (sign === '}') {
        depth -= 1;
        if (depth === 0) yield text.slice(began, at + 1);
      }
    }
    const kept = depth > 0 ? began : text.length;
    at -= kept;
    text = text.slice(kept);
    began = 0;
  }
}
