import { mappingFaults } from './mapping.ts';

const known = [
  { key: 'text', required: true },
  { key: 'receivedAt', required: true },
  { key: 'number', required: false },
];

test('required columns that are missing and columns that are taken twice are told', () => {
  const columns = [
    { place: 0, key: 'number' },
    { place: 1, key: 'text' },
    { place: 2, key: 'number' },
    { place: 3, key: null },
  ];
  expect(mappingFaults(columns, known)).toEqual({ missing: ['receivedAt'], twice: ['number'] });
});

test('a mapping with all that is required has no faults', () => {
  const columns = [
    { place: 0, key: 'receivedAt' },
    { place: 1, key: 'text' },
  ];
  expect(mappingFaults(columns, known)).toEqual({ missing: [], twice: [] });
});
