import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, isObjectType } from 'graphql';

const services = resolve(fileURLToPath(import.meta.url), '../../../../../services');
const named = readdirSync(services, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** What the graph can be asked for or to do: a refusal is logged by that name. */
function rootFields(service: string): string[] {
  let source: string;
  try {
    source = readFileSync(join(services, service, 'generated/schema.graphql'), 'utf8');
  } catch {
    // The kit has no graph of its own.
    return [];
  }
  const schema = buildSchema(source, { assumeValidSDL: true });
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    isObjectType(type) ? Object.keys(type.getFields()) : [],
  );
}

/** What sources write under or audit as: `write('registerCase', …)`, `operation: 'registerCase'`, `action: 'export'`. */
function ownOperations(service: string): string[] {
  const folder = join(services, service, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|(^|[\\/])testing[\\/]/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), 'utf8');
      return [
        ...source.matchAll(/\b(?:write|record)\((?:[^'`]|: '\w+'){0,400}?(?<!: )'([a-z]\w+)'\s*,/g),
        ...source.matchAll(/\b(?:operation|action)(?::|\s*=)\s*'([a-z]\w+)'/g),
        ...source.matchAll(/\btold\(session, '([a-z]\w+)'/g),
        ...source.matchAll(/\?\?\s*'(operation)'/g),
      ].map(([, name = '']) => name);
    });
}

const operations = new Set([
  '_entities',
  '_service',
  'files',
  ...named.flatMap((service) => [...rootFields(service), ...ownOperations(service)]),
]);

test('names are found where operations are', () => {
  const known = [
    'registerCase',
    'loadDemo',
    'escalate',
    'importCases',
    'sweepDocuments',
    'operation',
    'cases',
  ];
  expect(known.filter((name) => !operations.has(name))).toEqual([]);
  expect(operations.size).toBeGreaterThan(200);
});

test.each(['zh-CN', 'en'])('every operation that can stand in an audit log has a text: %s', (language) => {
  const file = new URL(`./locales/${language}.json`, import.meta.url);
  const { actions } = (
    JSON.parse(readFileSync(file, 'utf8')) as { audit: { actions: Record<string, string> } }
  ).audit;
  expect([...operations].filter((name) => !actions[name]).toSorted()).toEqual([]);
  expect(Object.keys(actions).filter((name) => !operations.has(name))).toEqual([]);
});
