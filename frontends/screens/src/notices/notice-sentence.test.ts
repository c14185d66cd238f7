import { readFileSync } from 'node:fs';
import { sentenceValues } from './notice-sentence.ts';

const label = (type: string, value: string) => `${type}:${value}`;
const date = (value: string) => `<${value}>`;

test('numbers are taken as they are, enum values by their labels, dates as the reader writes them', () => {
  const values = sentenceValues(
    {
      kind: 'DEADLINE_OVERDUE',
      params: { case: '2018-000201', clock: 'HANDLE', dueOn: '2018-10-20', tier: 'COMMUNITY' },
    },
    label,
    date,
  );
  expect(values).toMatchObject({
    case: '2018-000201',
    clock: 'Clock:HANDLE',
    dueOn: '<2018-10-20>',
    tier: 'Tier:COMMUNITY',
  });
});

test('what a notice does not say leaves no hole', () => {
  expect(sentenceValues({ kind: 'CASE_ASSIGNED', params: null }, label, date)).toMatchObject({
    case: '…',
    name: '…',
    dueOn: '…',
  });
});

describe.each(['zh-CN', 'en'])('in %s', (language) => {
  const texts = <Catalogue>(file: string) =>
    JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as Catalogue;
  const { enums } = texts<{ enums: { NoticeKind: object } }>(`../../../domain/src/locales/${language}.json`);
  const { notices } = texts<{ notices: { sentence: Record<string, string> } }>(`../locales/${language}.json`);
  const kinds = Object.keys(enums.NoticeKind);
  const subject: Record<string, string> = { SUPERVISION: 'order', BATCH: 'petition' };

  test.each(kinds)('%s has a sentence whose every place can be filled', (kind) => {
    const places = [...(notices.sentence[kind] ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(
      ([, name = '']) => name,
    );
    expect(places).toContain(subject[kind.split('_')[0] ?? ''] ?? 'case');
    const known = sentenceValues({ kind, params: {} }, label, date);
    expect(places.filter((place) => !(place in known))).toEqual([]);
  });
});
