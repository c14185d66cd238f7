import fc from 'fast-check';
import {
  headerSet,
  mappingToRemember,
  matchHeaders,
  rememberedColumns,
  samplesOf,
  type HeaderColumn,
} from './match-headers.rules.ts';

const kinds = [
  { key: 'text', synonyms: ['内容', '反映内容'] },
  { key: 'phone', synonyms: ['电话'] },
];
const columnsOf = (...headers: string[]) => matchHeaders(headers, kinds);
const keysOf = (columns: readonly HeaderColumn[]) => columns.map(({ key }) => key);

test('samples are cut between signs, not within one', () => {
  const [sample] = samplesOf([{ cells: ['😀'.repeat(61)] }], 0);
  expect(sample).toBe(`${'😀'.repeat(60)}…`);
  expect(samplesOf([{ cells: ['😀'.repeat(60)] }], 0)).toEqual(['😀'.repeat(60)]);
});

describe('a mapping that is remembered', () => {
  test('is found again however the same headers are written', () => {
    const mapped = columnsOf('备注', '联系方式').map((column, place) => ({
      ...column,
      key: ['text', 'phone'][place] as string,
    }));
    const again = columnsOf('联系 方式（手机）', ' 备注：');
    expect(headerSet(again)).toBe(headerSet(mapped));
    expect(keysOf(rememberedColumns(again, mappingToRemember(mapped)))).toEqual(['phone', 'text']);
  });

  test('leaves out again what was left out, and goes by the synonyms where nothing was told', () => {
    const left = columnsOf('内容', '电话').map((column) =>
      column.header === '电话' ? { ...column, key: null } : column,
    );
    expect(keysOf(rememberedColumns(columnsOf('内容', '电话'), mappingToRemember(left)))).toEqual([
      'text',
      null,
    ]);
    // As mappings were kept before: by the header as it was written, and without what was left out.
    expect(keysOf(rememberedColumns(columnsOf('内容', '电话'), { '（旧）内容：': 'text' }))).toEqual([
      'text',
      'phone',
    ]);
  });

  test('never proposes one key for two columns', () => {
    const header = fc.constantFrom('内容', '反映内容', '电话', '电话（2）', '备注', 'constructor', '');
    const key = fc.option(fc.constantFrom('text', 'phone'));
    fc.assert(
      fc.property(fc.array(header), fc.dictionary(header, key), (headers, remembered) => {
        const keys = keysOf(rememberedColumns(columnsOf(...headers), remembered)).filter(Boolean);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
