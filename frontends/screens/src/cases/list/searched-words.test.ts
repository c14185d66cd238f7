import { searchedWords } from './searched-words.ts';

test('what is searched for is found however deep it stands, once each', () => {
  const filter = { and: [{ search: '电梯 停运' }, { or: [{ search: '维修' }, { search: '维修' }] }] };
  expect(searchedWords(filter)).toBe('电梯 停运 维修');
});

test('what must not stand in a text is not searched for', () => {
  expect(searchedWords({ not: { search: '电梯' } })).toBe('');
  expect(searchedWords(null)).toBe('');
});
