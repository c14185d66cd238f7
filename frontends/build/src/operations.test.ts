import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { collectOperations } from './operations.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'operations-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, 'src', name)), { recursive: true });
    writeFileSync(join(folder, 'src', name), text);
  }
}

test('an operation comes with every fragment that it needs, wherever it stands, and with no other', () => {
  write({
    'list/Cases.graphql': 'query Cases { cases { ...Row } }',
    'Row.graphql': 'fragment Row on Case { id estate { ...Place } }',
    'Place.graphql': 'fragment Place on Estate { id name } fragment Unused on Estate { id }',
  });
  const [operation] = collectOperations(folder);
  expect(operation?.name).toBe('Cases');
  expect(operation?.document.match(/fragment \w+/g)).toEqual(['fragment Row', 'fragment Place']);
});

test('names are given once', () => {
  write({ 'a.graphql': 'query Same { a }', 'b.graphql': 'query Same { b }' });
  expect(() => collectOperations(folder)).toThrow('a second time');
});

test('operations have names', () => {
  write({ 'a.graphql': '{ a }' });
  expect(() => collectOperations(folder)).toThrow('a name');
});

test('fragments that are used exist', () => {
  write({ 'a.graphql': 'query A { a { ...Lost } }' });
  expect(() => collectOperations(folder)).toThrow('Lost');
});
