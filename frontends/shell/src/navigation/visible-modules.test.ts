import type { BootModule } from '@guanjia/ui';
import { sees } from '../../../ui/src/viewer/sees.ts';
import { homePath, moduleAt, navigationOf, presentEntry } from './visible-modules.ts';

function module(
  name: string,
  order: number,
  tiers: string[],
  paths: { path: string; roles?: string[] }[] = [],
): BootModule {
  return {
    name,
    version: '1',
    specifier: `@guanjia/${name}`,
    css: [],
    module: {
      path: `/${name}`,
      title: { 'zh-CN': `${name}·中`, en: name },
      order,
      seenBy: { tiers },
      navigation: paths.map(({ path, roles = [] }) => ({
        path,
        title: { 'zh-CN': `${path}·中`, en: path },
        seenBy: { roles },
      })),
      lists: {},
      records: {},
    },
  };
}

const community = module(
  'community',
  30,
  ['COMMUNITY'],
  [{ path: '/community' }, { path: '/community/cases' }, { path: '/community/intake', roles: ['HANDLER'] }],
);
const modules = [module('explorer', 90, []), community, module('district', 10, ['DISTRICT'])];
const officer = { tier: 'COMMUNITY', roles: ['HANDLER'] };
const auditor = { tier: 'COMMUNITY', roles: ['AUDITOR'] };

test('people see the modules of their tier and the pages of their roles', () => {
  const paths = (viewer: typeof officer) =>
    navigationOf(modules, viewer, 'en', sees).flatMap(({ entries }) => entries.map(({ path }) => path));
  expect(paths(officer)).toEqual(['/community', '/community/cases', '/community/intake', '/explorer']);
  expect(paths(auditor)).toEqual(['/community', '/community/cases', '/explorer']);
});

test('titles are in the language of the page', () => {
  expect(navigationOf(modules, officer, 'zh-CN', sees)[0]?.title).toBe('community·中');
});

test('people begin in their own department, else wherever they may go', () => {
  expect(homePath(modules, officer, sees)).toBe('/community');
  expect(homePath(modules, { tier: 'SUBDISTRICT', roles: [] }, sees)).toBe('/explorer');
  expect(homePath([community], { tier: 'SUBDISTRICT', roles: [] }, sees)).toBeNull();
});

test('the present entry is the one that fits best', () => {
  const groups = navigationOf(modules, officer, 'en', sees);
  expect(presentEntry(groups, '/community/cases/Case_1')).toBe('/community/cases');
  expect(presentEntry(groups, '/community')).toBe('/community');
  expect(presentEntry(groups, '/community/')).toBe('/community');
  expect(presentEntry(groups, '/community/notices')).toBeNull();
  expect(presentEntry(groups, '/nowhere')).toBeNull();
});

test('an address belongs to a module only as a whole part', () => {
  expect(moduleAt(modules, '/community/x')).toBe(community);
  expect(moduleAt(modules, '/communityx')).toBeUndefined();
});
