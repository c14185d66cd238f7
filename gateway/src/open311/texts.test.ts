import { readFile } from 'node:fs/promises';
import { en, zh } from './texts.ts';

test.each([
  ['zh-CN', zh],
  ['en', en],
] as const)('urgencies, channels and states are called in %s as on the screens', async (language, texts) => {
  const screens = new URL(`../../../frontends/domain/src/locales/${language}.json`, import.meta.url);
  const { enums } = JSON.parse(await readFile(screens, 'utf8')) as {
    enums: Record<string, Record<string, string>>;
  };
  expect({ Urgency: texts.urgencies, Channel: texts.channels, CaseState: texts.states }).toEqual({
    Urgency: enums['Urgency'],
    Channel: enums['Channel'],
    CaseState: enums['CaseState'],
  });
});
