import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema, isObjectType } from 'graphql';

const root = resolve(import.meta.dirname, '../../../..');
const labels = JSON.parse(readFileSync(resolve(import.meta.dirname, 'labels.zh-CN.json'), 'utf8')) as Record<
  string,
  string
>;
const schema = buildSchema(readFileSync(resolve(root, 'gateway/generated/api.graphql'), 'utf8'), {
  assumeValid: true,
});
// The plumbing of lists and payloads explains itself by what it carries.
const types = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .filter(({ name }) => !name.startsWith('__') && !/(Connection|Edge|Payload)$/.test(name));
const fields = new Set(
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields())),
);

test('every type and field of the graph has a Chinese label', () => {
  const names = [...types.map(({ name }) => name), ...fields];
  expect(names.filter((name) => !labels[name])).toEqual([]);
});

test('no label is left of what is gone', () => {
  expect(Object.keys(labels).filter((name) => !fields.has(name) && !schema.getType(name))).toEqual([]);
});
