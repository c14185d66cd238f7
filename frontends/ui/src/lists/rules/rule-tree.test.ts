import { readFileSync } from 'node:fs';
import type { FilterField } from './filter-field.ts';
import { fieldsOf } from './filter-field.ts';
import { depthOf, fromCondition, isComplete, newRule, toCondition } from './rule-tree.ts';
import { sentenceOf } from './sentence.ts';

const fields: FilterField[] = [
  { field: 'search', label: '关键词', kind: 'words' },
  {
    field: 'state',
    label: '状态',
    kind: 'choice',
    options: [
      { value: 'ACCEPTED', label: '已受理' },
      { value: 'CLOSED', label: '已办结' },
    ],
  },
  { field: 'overdue', label: '已超期', kind: 'flag' },
  { field: 'dueOn', label: '办结期限', kind: 'date', nullable: true },
  { field: 'number', label: '编号', kind: 'text' },
  {
    field: 'divisionCode',
    label: '辖区',
    kind: 'prefix',
    options: [{ value: '150271010', label: '稀土路街道' }],
  },
];

const zh = JSON.parse(readFileSync(new URL('../../locales/zh-CN.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;

const conditions = [
  { search: '垃圾' },
  { state: { in: ['ACCEPTED', 'CLOSED'] } },
  { not: { state: { in: ['CLOSED'] } } },
  { overdue: { eq: false } },
  { dueOn: { gte: '2018-10-01', lte: '2018-10-31' } },
  { dueOn: { isNull: true } },
  { divisionCode: { startsWith: '150271010' } },
  {
    and: [
      { number: { contains: '2018' } },
      { or: [{ overdue: { eq: true } }, { dueOn: { lt: '2018-10-29' } }] },
    ],
  },
  { not: { or: [{ number: { eq: '1' } }, { not: { and: [{ search: '水' }, { overdue: { eq: true } }] } }] } },
];

test.each(conditions)('%j is read and written back as it was', (condition) => {
  const tree = fromCondition(condition, fields);
  expect(tree && toCondition(tree)).toEqual(condition);
});

test('several fields side by side all have to hold', () => {
  const tree = fromCondition({ state: { eq: 'CLOSED' }, overdue: { eq: true } }, fields);
  expect(tree && toCondition(tree)).toEqual({
    and: [{ state: { in: ['CLOSED'] } }, { overdue: { eq: true } }],
  });
});

test.each([
  { asOf: { on: '2018-10-29', standing: 'OPEN' } },
  { and: [{ overdue: { eq: true } }, { unknown: { eq: 1 } }] },
  { number: { in: ['1', '2'] } },
  { overdue: 'yes' },
  { and: 'all' },
])('%j says what the builder cannot', (condition) => {
  expect(fromCondition(condition, fields)).toBeNull();
});

test('what is not complete asks for nothing', () => {
  const rule = newRule(fields[3] as FilterField);
  expect(isComplete(rule)).toBe(false);
  expect(toCondition({ kind: 'group', join: 'and', not: true, items: [rule] })).toBeNull();
  expect(isComplete({ ...rule, operator: 'between', value: ['2018-10-01', null] })).toBe(false);
});

test('depth counts every and, or and not', () => {
  expect([null, { search: '水' }, conditions[2], conditions[8]].map((one) => depthOf(one as never))).toEqual([
    0, 0, 1, 4,
  ]);
});

/** The Chinese texts themselves, filled as the catalogue's library does. */
function t(key: string, values: Record<string, unknown> = {}): string {
  const text = key.split('.').reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], zh);
  return String(text).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

test.each([
  [conditions[1], '状态是已受理、已办结'],
  [conditions[4], '办结期限在2018-10-01至2018-10-31之间'],
  [conditions[7], '编号包含“2018”，且（已超期，或办结期限早于2018-10-29）'],
  [conditions[8], '不满足（编号是“1”，或不满足（关键词含“水”，且已超期））'],
] as const)('%j reads as a sentence', (condition, sentence) => {
  const tree = fromCondition(condition as never, fields);
  expect(tree && sentenceOf(tree, fields, { t, date: (day) => day })).toBe(sentence);
});

test('a record is said by its name, never by its id', () => {
  const say = (options: FilterField['options']) => {
    const estate: FilterField = {
      field: 'estateId',
      label: '小区',
      kind: 'choice',
      options: options ?? [],
      search: () => {},
    };
    const tree = fromCondition({ estateId: { eq: 'Estate_1' } }, [estate]);
    return tree && sentenceOf(tree, [estate], { t, date: (day) => day });
  };
  expect(say([])).toBe('小区是…');
  expect(say([{ value: 'Estate_1', label: '松石雅居' }])).toBe('小区是松石雅居');
});

test('plain filters are offered in the builder too, unless they say how or that they are not', () => {
  const offered = fieldsOf(
    [
      { key: 'q', label: '关键词', kind: 'search' },
      { key: 'due', label: '期限', kind: 'dates', field: 'dueOn', rule: { nullable: true } },
      { key: 'mine', label: '我的', kind: 'flag', rule: false },
      { key: 'own', label: '其他', kind: 'flag', toFilter: () => ({}) },
      {
        key: 'place',
        label: '辖区',
        kind: 'choice',
        options: [],
        toFilter: () => ({}),
        rule: { field: 'divisionCode', kind: 'prefix' },
      },
    ],
    [{ field: 'number', label: '编号', kind: 'text' }],
  );
  expect(offered.map(({ field, kind, nullable = false }) => [field, kind, nullable])).toEqual([
    ['search', 'words', false],
    ['dueOn', 'date', true],
    ['divisionCode', 'prefix', false],
    ['number', 'text', false],
  ]);
});
