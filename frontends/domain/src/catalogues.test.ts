import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const frontends = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const withTexts = readdirSync(frontends).filter((name) => existsSync(join(frontends, name, 'src/locales')));
/** The packages whose texts each of the others falls back to; the components of the first know no other. */
const FALLBACKS = ['ui', 'domain'];

/** Every text of a catalogue by its full key. */
function texts(frontend: string, language: string): Map<string, string> {
  return new Map(
    catalogueFiles(frontend, language).flatMap((file) =>
      flat(JSON.parse(readFileSync(file, 'utf8')) as object),
    ),
  );
}

/** The catalogue itself, and those that come with a few of its pages. */
function catalogueFiles(frontend: string, language: string): string[] {
  const folder = join(frontends, frontend, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(join('locales', `${language}.json`)))
    .map((file) => join(folder, file));
}

function flat(node: object, prefix = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flat(value, `${prefix}${key}.`)
      : [[prefix + key, String(value)]],
  );
}

/** `lists.total_one` and `lists.total_other` are one text. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const keys = (catalogue: Map<string, string>) =>
  [...new Set([...catalogue.keys()].map(withoutPlural))].toSorted();
const placeholders = (text: string) => [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).toSorted();

/** Keys that sources ask for by a literal, each with the file that does. */
function askedKeys(frontend: string): [key: string, file: string][] {
  const folder = join(frontends, frontend, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|generated/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      return [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']): [string, string] => [key, file]);
    });
}

describe.each(withTexts)('%s', (frontend) => {
  const zh = texts(frontend, 'zh-CN');
  const en = texts(frontend, 'en');

  test('both languages have the same texts', () => {
    expect(keys(en)).toEqual(keys(zh));
  });

  test('no text is empty', () => {
    const empty = [...zh, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  test('both languages fill the same places', () => {
    const differing = [...en].filter(([key, text]) => {
      // The singular may do without the number: "the one case".
      if (key.endsWith('_one')) return false;
      const other = zh.get(key) ?? zh.get(`${withoutPlural(key)}_other`) ?? zh.get(withoutPlural(key)) ?? '';
      return placeholders(text).join() !== placeholders(other).join();
    });
    expect(differing).toEqual([]);
  });

  test('every text that is asked for is there', () => {
    const fallbacks = frontend === 'ui' ? [] : FALLBACKS.map((name) => texts(name, 'zh-CN'));
    const known = new Set([zh, ...fallbacks].flatMap(keys));
    expect(askedKeys(frontend).filter(([key]) => !known.has(key))).toEqual([]);
  });
});
