import { operationOf } from './operation-of.ts';

test.each([
  ['{ viewer { name } }', []],
  ['query Q { viewer { name } }', []],
  ['mutation { closeCase(id: 1) { id } again: voidCase(id: 1) { id } }', ['closeCase', 'voidCase']],
  ['query Q { a } mutation M { ...Change } fragment Change on Mutation { closeCase { id } }', ['Change']],
])('%s changes %p', (query, changes) => {
  expect(operationOf(query)).toEqual({ changes });
});

test('a text that is no query says nothing', () => {
  expect(operationOf('mutation { closeCase(')).toBeNull();
});
