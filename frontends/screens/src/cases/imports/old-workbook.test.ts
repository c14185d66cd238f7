import { isOldWorkbook } from './old-workbook.ts';

const COMPOUND = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);

test.each([
  ['台账.xls', new Uint8Array(), true],
  ['台账.XLS', new Uint8Array(), true],
  ['台账.et', new Uint8Array(), true],
  ['带密码的.xlsx', COMPOUND, true],
  ['台账.xlsx', Uint8Array.from([0x50, 0x4b, 3, 4]), false],
  ['台账.csv', new Uint8Array(), false],
])('%s has to be saved anew: %#', async (name, bytes, old) => {
  expect(await isOldWorkbook(new File([bytes], name))).toBe(old);
});
