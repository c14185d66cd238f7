import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY } from '../repository.ts';

const ROOMS = '{services,gateway,infra,frontends}';
const LEFT_OUT = /(^|\/)(node_modules|dist|\.turbo)$/;

const found = (patterns: string[]) =>
  globSync(patterns, { cwd: REPOSITORY, exclude: (name) => LEFT_OUT.test(name) }).toSorted();
const read = (file: string) => readFileSync(join(REPOSITORY, file), 'utf8');

const documents = found(['*.md', 'docs/**/*.md']);

test.each(documents)('what %s leads to is there', (file) => {
  const text = read(file).replaceAll(/```.*?```/gs, '');
  const links = [...text.matchAll(/\]\((?!\w+:)([^)#\s]+)/g)].map(([, link = '']) =>
    join(dirname(file), link),
  );
  const paths = [...text.matchAll(/`((?:services|gateway|infra|frontends|docs)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
  expect([...links, ...paths].filter((path) => !existsSync(join(REPOSITORY, path)))).toEqual([]);
});

test('every name that the glossary gives stands in the code', () => {
  const sources = found([`${ROOMS}/**/*.{ts,tsx,graphql,sql}`]).map(read);
  const words = new Set(sources.flatMap((source) => source.match(/\w+/g) ?? []));
  const names = columnsOf(read('docs/glossary.md'), 'In code')
    .flatMap((cell) => [...cell.matchAll(/`([\w.]+)`/g)].map(([, name = '']) => name))
    .flatMap((name) => name.split('.'));
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => !words.has(name))).toEqual([]);
});

/** The cells of every table's column of this name. */
function columnsOf(text: string, name: string): string[] {
  let column = -1;
  return text.split('\n').flatMap((line) => {
    if (!line.startsWith('|')) {
      column = -1;
      return [];
    }
    const cells = line.split('|').map((cell) => cell.trim());
    if (column >= 0) return [cells[column] ?? ''];
    column = cells.indexOf(name);
    return [];
  });
}
