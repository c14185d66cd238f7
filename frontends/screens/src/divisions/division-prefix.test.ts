import { divisionPrefix } from './division-prefix.ts';

test.each([
  ['150271000000', 'DISTRICT', '150271'],
  ['150271010000', 'SUBDISTRICT', '150271010'],
  ['150271010027', 'COMMUNITY', '150271010027'],
] as const)('%s as a %s covers everything that starts with %s', (code, level, prefix) => {
  expect(divisionPrefix(code, level)).toBe(prefix);
});
