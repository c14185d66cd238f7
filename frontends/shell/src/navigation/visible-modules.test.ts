import type { BootModule } from '@guanjia/ui';
import { sees } from '../../../ui/src/viewer/sees.ts';
import { homePath, moduleAt, navigationOf, presentEntry } from './visible-modules.ts';

function module(
  name: string,
  order: number,
  tiers: string[],
  pages: { path: string; roles?: string[]; subject?: string; firstFor?: string[] }[] = [],
): BootModule {
  return {
    name,
    version: '1',
    specifier: `@guanjia/${name}`,
    css: [],
    module: {
      path: `/${name}`,
      title: { 'zh-CN': `${name}·中`, en: name },
      icon: 'home',
      order,
      seenBy: { tiers },
      navigation: pages.map(({ path, roles = [], subject, firstFor }) => ({
        path,
        title: { 'zh-CN': `${path}·中`, en: path },
        icon: 'cases',
        seenBy: { roles },
        ...(subject ? { subject: { name: subject, title: { 'zh-CN': `${subject}·中`, en: subject } } } : {}),
        ...(firstFor ? { firstFor } : {}),
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
const explorer = module('explorer', 90, [], [{ path: '/explorer' }]);
const modules = [explorer, community, module('district', 10, ['DISTRICT'])];
const officer = { tier: 'COMMUNITY', roles: ['HANDLER'] };
const auditor = { tier: 'COMMUNITY', roles: ['AUDITOR'] };

const looks = { sees, subjects: ['cases', 'rules'] };

test('people see the modules of their tier and the pages of their roles', () => {
  const paths = (viewer: typeof officer) =>
    navigationOf(modules, viewer, 'en', looks).flatMap(({ entries }) => entries.map(({ path }) => path));
  expect(paths(officer)).toEqual(['/community', '/community/cases', '/community/intake', '/explorer']);
  expect(paths(auditor)).toEqual(['/community', '/community/cases', '/explorer']);
});

test('titles are in the language of the page', () => {
  expect(navigationOf(modules, officer, 'zh-CN', looks)[0]?.title).toBe('community·中');
});

test('people begin in their own department, else wherever they may go', () => {
  expect(homePath(modules, officer, sees)).toBe('/community');
  expect(homePath(modules, { tier: 'SUBDISTRICT', roles: [] }, sees)).toBe('/explorer');
  expect(homePath([community], { tier: 'SUBDISTRICT', roles: [] }, sees)).toBeNull();
});

test('pages stand under their subjects, in the order of these, whichever module they come from', () => {
  const district = module(
    'district',
    10,
    ['DISTRICT'],
    [
      { path: '/district' },
      { path: '/district/rules', subject: 'rules' },
      { path: '/district/cases', subject: 'cases' },
      { path: '/district/orders', subject: 'cases' },
    ],
  );
  const further = module('further', 20, [], [{ path: '/further/cases', subject: 'cases' }]);
  const groups = navigationOf([district, further, explorer], { tier: 'DISTRICT', roles: [] }, 'en', looks);
  expect(groups.map(({ title, entries }) => [title, ...entries.map(({ path }) => path)])).toEqual([
    ['district', '/district'],
    ['cases', '/district/cases', '/district/orders', '/further/cases'],
    ['rules', '/district/rules'],
    ['explorer', '/explorer'],
  ]);
});

test('people begin with what waits for their role, where they may see it', () => {
  const district = module(
    'district',
    10,
    ['DISTRICT'],
    [
      { path: '/district/desk', firstFor: ['SUPERVISOR'] },
      { path: '/district' },
      { path: '/district/audit', roles: ['AUDITOR'], firstFor: ['AUDITOR', 'HEAD'] },
    ],
  );
  const home = (...roles: string[]) => homePath([district, explorer], { tier: 'DISTRICT', roles }, sees);
  expect(home('SUPERVISOR', 'AUDITOR')).toBe('/district/desk');
  expect(home('AUDITOR')).toBe('/district/audit');
  expect(home('HEAD')).toBe('/district');
  expect(home('REGISTRAR')).toBe('/district');
});

test('the present entry is the one that fits best', () => {
  const groups = navigationOf(modules, officer, 'en', looks);
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
