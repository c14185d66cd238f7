import { csvOf } from './csv-of.ts';

test('a table with Chinese, quotes and missing values', () => {
  expect(csvOf({ columns: ['name', 'n'], rows: [{ name: '松石"雅居",一期', n: -3 }, { n: 0 }] })).toBe(
    '\uFEFFname,n\r\n"松石""雅居"",一期",-3\r\n,0\r\n',
  );
});

test.each(['=1+1', '+86', '-2+3', '@SUM(A1)', '\tx'])('the text %j cannot run as a formula', (text) => {
  const cell = csvOf({ columns: ['a'], rows: [{ a: text }] }).split('\r\n')[1] ?? '';
  expect(cell.replace(/^"/, '').startsWith("'")).toBe(true);
});
