import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType } from 'graphql';

const schema = buildSchema(
  readFileSync(new URL('../../../../gateway/generated/api.graphql', import.meta.url), 'utf8'),
);
const enums = Object.values(schema.getTypeMap())
  .filter(isEnumType)
  // Orders are chosen by a column's head, never read.
  .filter(({ name }) => !name.startsWith('__') && !name.endsWith('OrderField'));

test.each(['zh-CN', 'en'])('every value of every enum of the graph has a label: %s', (language) => {
  const file = new URL(`../locales/${language}.json`, import.meta.url);
  const labels = (JSON.parse(readFileSync(file, 'utf8')) as { enums: Record<string, Record<string, string>> })
    .enums;
  const missing = enums.flatMap((type) =>
    type
      .getValues()
      .filter((value) => !labels[type.name]?.[value.name])
      .map((value) => `${type.name}.${value.name}`),
  );
  expect(missing).toEqual([]);
});
