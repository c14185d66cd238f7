import { keptChart, suggestedChart } from './chart-choice.ts';

const table = {
  path: 'estates',
  columns: ['id', 'name', 'star.level', 'open'],
  rows: [
    { id: 'Estate_1', name: '松石雅居', 'star.level': 3, open: 2 },
    { id: 'Estate_2', name: '阳光里', 'star.level': null, open: 0 },
  ],
};

test('names against numbers, never an id when there is a name', () => {
  expect(suggestedChart(table)).toEqual({ kind: 'bar', category: 'name', values: ['star.level'] });
});

test('months are a line', () => {
  const months = {
    path: 'm',
    columns: ['month', 'accepted'],
    rows: [
      { month: '2018-09', accepted: 9 },
      { month: '2018-10', accepted: 12 },
    ],
  };
  expect(suggestedChart(months)?.kind).toBe('line');
});

test('nothing to draw without numbers', () => {
  expect(suggestedChart({ path: '', columns: ['name'], rows: [{ name: 'x' }] })).toBeNull();
});

test('a choice outlives a new answer as far as its columns do', () => {
  expect(keptChart({ kind: 'pie', category: 'gone', values: ['open', 'gone'] }, table)).toEqual({
    kind: 'pie',
    category: 'name',
    values: ['open'],
  });
});
