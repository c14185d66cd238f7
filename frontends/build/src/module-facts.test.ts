import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readModuleFacts } from './module-facts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'module-'));
  mkdirSync(join(folder, 'src/locales'), { recursive: true });
  for (const [language, title] of [
    ['zh-CN', '社区'],
    ['en', 'Community'],
  ]) {
    writeFileSync(join(folder, 'src/locales', `${language}.json`), JSON.stringify({ module: { title } }));
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (facts: object) => writeFileSync(join(folder, 'module.json'), JSON.stringify(facts));

test('titles come with their texts, and what is left out has its default', () => {
  write({
    path: '/community',
    titleKey: 'module.title',
    navigation: [{ path: '/community', titleKey: 'module.title' }],
  });
  const title = { 'zh-CN': '社区', en: 'Community' };
  expect(readModuleFacts(folder)).toEqual({
    path: '/community',
    titleKey: 'module.title',
    title,
    order: 100,
    seenBy: {},
    navigation: [{ path: '/community', titleKey: 'module.title', title, seenBy: {} }],
    lists: {},
    records: {},
  });
});

test('a title without a text stops the build', () => {
  write({ path: '/community', titleKey: 'module.other' });
  expect(() => readModuleFacts(folder)).toThrow('module.other');
});
