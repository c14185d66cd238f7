import fc from 'fast-check';
import { safeFileName } from './file-name.ts';

test.each([
  ['台账 2018年10月.xlsx', '台账 2018年10月.xlsx'],
  ['C:\\temp\\..\\照片.jpg', '照片.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['第\u202Egpj.exe', '第gpj.exe'],
  ['\u2066通知\u2069\u200F.pdf', '通知.pdf'],
  ['a\u200B\uFEFF\u00ADb.csv', 'ab.csv'],
  ['两\r\n行\u2028\t.txt', '两行.txt'],
  ['  a \u00A0 b .png ', 'a b .png'],
  ['\ud800.png', '.png'],
])('%j is kept as %j', (given, kept) => expect(safeFileName(given)).toBe(kept));

test('no name carries a sign that cannot be seen, whatever was sent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      const kept = safeFileName(given);
      expect(kept).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\]/u);
      expect(safeFileName(kept)).toBe(kept);
    }),
  );
});
