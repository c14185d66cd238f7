import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { moduleFacts } from './module-facts.ts';
import type { DeclaredModule } from './module-facts.ts';

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

const SHARED = {
  'zh-CN': { nav: { cases: '案件台账' }, subject: { cases: '案件' } },
  en: { nav: { cases: 'Case ledger' }, subject: { cases: 'Cases' } },
};
const MODULE: DeclaredModule = {
  name: 'community',
  path: '/community',
  titleKey: 'module.title',
  icon: 'home',
  order: 30,
  seenBy: { tiers: ['COMMUNITY'] },
  routes: [
    { path: '/', entry: { titleKey: 'module.title', icon: 'desk', firstFor: ['HANDLER'] } },
    {
      path: '/cases',
      entry: { titleKey: 'nav.cases', icon: 'cases', subject: 'cases', roles: ['HANDLER'] },
      lists: 'cases',
    },
    { path: '/cases/:id', record: 'Case' },
    { path: '/orders', rowOf: 'SupervisionOrder' },
  ],
};

test('what a module declares of its pages comes with the titles in every language', () => {
  expect(moduleFacts(MODULE, folder, SHARED)).toEqual({
    path: '/community',
    title: { 'zh-CN': '社区', en: 'Community' },
    icon: 'home',
    order: 30,
    seenBy: { tiers: ['COMMUNITY'] },
    navigation: [
      {
        path: '/community',
        title: { 'zh-CN': '社区', en: 'Community' },
        icon: 'desk',
        seenBy: {},
        firstFor: ['HANDLER'],
      },
      {
        path: '/community/cases',
        title: { 'zh-CN': '案件台账', en: 'Case ledger' },
        icon: 'cases',
        seenBy: { roles: ['HANDLER'] },
        subject: { name: 'cases', title: { 'zh-CN': '案件', en: 'Cases' } },
      },
    ],
    lists: { cases: '/community/cases' },
    records: { Case: '/community/cases/:id', SupervisionOrder: '/community/orders?row=:id' },
  });
});

test('a title without a text stops the build', () => {
  expect(() => moduleFacts({ ...MODULE, titleKey: 'module.other' }, folder, SHARED)).toThrow('module.other');
});
