import { posix } from 'node:path';
import type { WorkbookFile } from './workbook-file.ts';

/** What cells refer to. */
export interface WorkbookParts {
  sheets: { name: string; part: string }[];
  strings: string[];
  /** By the number of a cell's style. */
  isDateStyle: boolean[];
  /** Days are counted from 1904, as Excel on old Macs did. */
  from1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';

/** The visible sheets of a workbook, and what their cells refer to. Throws when it is none. */
export async function readParts(file: WorkbookFile): Promise<WorkbookParts> {
  if (!file.has(WORKBOOK)) throw new Error('there is no workbook in the file');
  const targets = new Map<string, string>();
  await file.read('xl/_rels/workbook.xml.rels', {
    open: (name, { Id = '', Target = '' }) => {
      if (name === 'Relationship') targets.set(Id, posix.resolve('/xl', Target).slice(1));
    },
  });
  const sheets: WorkbookParts['sheets'] = [];
  let from1904 = false;
  await file.read(WORKBOOK, {
    open: (tag, { name = '', id = '', state, date1904 }) => {
      if (tag === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
      const part = targets.get(id);
      if (tag === 'sheet' && part && (state ?? 'visible') === 'visible') sheets.push({ name, part });
    },
  });
  return { sheets, from1904, strings: await readStrings(file), isDateStyle: await readStyles(file) };
}

/** Texts that several cells share; how they are pronounced is left out. */
async function readStrings(file: WorkbookFile): Promise<string[]> {
  const strings: string[] = [];
  let parts: string[] = [];
  let isText = false;
  let isPhonetic = false;
  await file.read('xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') parts = [];
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: (text) => {
      if (isText) parts.push(text);
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') strings.push(unescaped(parts.join('')));
    },
  });
  return strings;
}

/** Characters that XML has no room for stand as _x000D_ (ECMA-376, ST_Xstring). */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Built-in formats of dates and times, those of Chinese Excel among them (ECMA-376, 18.8.30). */
const isBuiltInDate = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

async function readStyles(file: WorkbookFile): Promise<boolean[]> {
  const formats = new Map<number, boolean>();
  const isDateStyle: boolean[] = [];
  let isCellFormat = false;
  await file.read('xl/styles.xml', {
    open: (name, { numFmtId, formatCode = '' }) => {
      if (name === 'numFmt') formats.set(Number(numFmtId), isDateFormat(formatCode));
      if (name === 'cellXfs') isCellFormat = true;
      if (name === 'xf' && isCellFormat) {
        const id = Number(numFmtId ?? 0);
        isDateStyle.push(formats.get(id) ?? isBuiltInDate(id));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isCellFormat = false;
    },
  });
  return isDateStyle;
}

/** Conditions, colours and quoted words aside, only dates and times have these letters. */
function isDateFormat(code: string): boolean {
  return /[ymdhs]/i.test(code.replace(/\[[^\]]*\]|"[^"]*"|\\.|general/gi, ''));
}
