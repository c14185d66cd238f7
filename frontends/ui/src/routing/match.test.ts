import { fillPath, matchPath, pathUnder } from './match.ts';

test('a pattern names the parts of a path', () => {
  expect(matchPath('/cases/:id', '/cases/Case_1')).toEqual({ id: 'Case_1' });
  expect(matchPath('/cases/:id', '/cases')).toBeNull();
  expect(matchPath('/cases/:id', '/cases/1/edit')).toBeNull();
  expect(matchPath('/', '/')).toEqual({});
});

test('a slash at the end makes no difference', () => {
  expect(matchPath('/cases', '/cases/')).toEqual({});
});

test('what is filled in is what is read', () => {
  const id = '松石/雅居 100%';
  expect(matchPath('/estates/:id', fillPath('/estates/:id', { id }))).toEqual({ id });
});

test('an address that is not well encoded matches all the same', () => {
  expect(matchPath('/estates/:id', '/estates/%E4%')).toEqual({ id: '%E4%' });
});

test('a path lies under a base only as a whole part', () => {
  expect(pathUnder('/community', '/community')).toBe('/');
  expect(pathUnder('/community', '/community/cases/1')).toBe('/cases/1');
  expect(pathUnder('/community', '/communityx')).toBeNull();
});
