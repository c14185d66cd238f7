/** How a compound file begins: Excel's format before 2007, and a workbook with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether a file is a workbook that has to be saved as .xlsx first, by its name or its first bytes. */
export async function isOldWorkbook(file: File): Promise<boolean> {
  if (/\.(xls|xlt|et|ett)$/i.test(file.name)) return true;
  const start = new Uint8Array(await file.slice(0, COMPOUND_FILE.length).arrayBuffer());
  return COMPOUND_FILE.every((byte, place) => start[place] === byte);
}
