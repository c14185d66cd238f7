import { restOfFigure } from './rest-of-figure.ts';

const asOf = { on: '2018-10-15', standing: 'ACCEPTED' };
const rows = { asOf };
const later = { or: [{ asOf }, { asOf: { ...asOf, standing: 'RECEIVED' } }] };

test('rows of a figure of a day have a rest that was handed over', () => {
  expect(restOfFigure({ where: rows, filter: { ...rows } })).toEqual(rows);
  expect(restOfFigure({ where: later, filter: later })).toEqual(later);
});

test('a list that is narrowed further, or shows something else, has none', () => {
  expect(restOfFigure({ where: null, filter: { open: { eq: true } } })).toBeNull();
  expect(restOfFigure({ where: rows, filter: { and: [{ state: { in: ['CLOSED'] } }, rows] } })).toBeNull();
  const open = { ...rows, open: { eq: true } };
  expect(restOfFigure({ where: open, filter: open })).toBeNull();
  const estate = { or: [{ asOf }, { estateId: { eq: 'e' } }] };
  expect(restOfFigure({ where: estate, filter: estate })).toBeNull();
});
