import { tablesOf } from './table-of.ts';

const ANSWER = {
  division: {
    name: '稀土路街道',
    estates: {
      totalCount: 2,
      nodes: [
        {
          __typename: 'Estate',
          name: '松石雅居',
          company: { name: '示例物业', credit: { grade: 'AA' } },
          star: { level: 3 },
          openCasesByAge: [
            { bucket: 'D0_7', count: 2 },
            { bucket: 'OVER_60', count: 0 },
          ],
          aliases: ['雅居', '松石'],
        },
        {
          __typename: 'Estate',
          name: '阳光里',
          company: null,
          star: null,
          openCasesByAge: [{ bucket: 'D0_7', count: 1 }],
          aliases: [],
        },
      ],
    },
  },
};

test('a connection becomes a table: nested objects dotted, breakdowns a column for each word', () => {
  expect(tablesOf(ANSWER)).toEqual([
    {
      path: 'division.estates',
      columns: [
        'name',
        'company.name',
        'company.credit.grade',
        'star.level',
        'openCasesByAge.D0_7',
        'openCasesByAge.OVER_60',
        'aliases',
      ],
      rows: [
        {
          name: '松石雅居',
          'company.name': '示例物业',
          'company.credit.grade': 'AA',
          'star.level': 3,
          'openCasesByAge.D0_7': 2,
          'openCasesByAge.OVER_60': 0,
          aliases: '雅居; 松石',
        },
        { name: '阳光里', 'openCasesByAge.D0_7': 1, aliases: '' },
      ],
    },
  ]);
});

test('an answer without lists is one row; every list is a table of its own; edges count like nodes', () => {
  expect(tablesOf({ viewer: { name: '王', tier: 'DISTRICT' } })).toEqual([
    {
      path: '',
      columns: ['viewer.name', 'viewer.tier'],
      rows: [{ 'viewer.name': '王', 'viewer.tier': 'DISTRICT' }],
    },
  ]);
  expect(tablesOf({ a: [{ x: 1 }], b: { edges: [{ node: { y: 2 } }] } }).map(({ path }) => path)).toEqual([
    'a',
    'b',
  ]);
  expect(tablesOf(null)).toEqual([]);
  expect(tablesOf({})).toEqual([]);
});

describe('a list that is only a part', () => {
  const estates = (connection: object) =>
    tablesOf({ estates: { nodes: [{ name: '松石雅居' }, { name: '阳光里' }], ...connection } })[0]?.more;

  test.each([
    ['counts more than came', { totalCount: 53 }, { total: 53 }],
    ['goes on', { pageInfo: { hasNextPage: true } }, { total: null }],
    [
      'began before',
      { totalCount: 3, pageInfo: { hasNextPage: false, hasPreviousPage: true } },
      { total: 3 },
    ],
    ['is whole', { totalCount: 2, pageInfo: { hasNextPage: false } }, undefined],
    ['does not say', {}, undefined],
  ])('%s', (_what, connection, more) => {
    expect(estates(connection)).toEqual(more);
  });

  test('edges are counted as nodes are', () => {
    const [table] = tablesOf({ cases: { totalCount: 53, edges: [{ node: { number: '2018-000001' } }] } });
    expect(table).toMatchObject({ rows: [{ number: '2018-000001' }], more: { total: 53 } });
  });

  test('a list within a row tells how many there are in all', () => {
    const cases = { totalCount: 7, nodes: [{ number: '2018-000001', state: 'CLOSED', due: null }] };
    const [table] = tablesOf({ estates: { nodes: [{ name: '松石雅居', cases }] } });
    expect(table?.rows[0]).toMatchObject({ 'cases.length': 1, 'cases.totalCount': 7 });
  });
});
