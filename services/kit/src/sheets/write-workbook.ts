import { createWriteStream } from 'node:fs';
import { Readable, type PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { RowsToWrite } from './write-sheet.ts';

/**
 * Writes rows as a workbook of one sheet (ECMA-376), the header bold and always in view. Every cell is text: a spreadsheet
 * never takes it for a formula, and long numbers keep their digits. Rows are packed and written as they come.
 */
export async function writeWorkbook(file: string, rows: RowsToWrite): Promise<void> {
  const zip = new ZipFile();
  for (const [name, xml] of Object.entries(PARTS)) zip.addBuffer(Buffer.from(xml), name);
  const sheet = Readable.from(sheetXml(rows), { objectMode: false });
  // Its types say less of it. It does not look at what its parts come to.
  const packed = zip.outputStream as PassThrough;
  sheet.once('error', (error) => packed.destroy(error));
  zip.addReadStream(sheet, 'xl/worksheets/sheet1.xml');
  zip.end();
  try {
    await pipeline(packed, createWriteStream(file));
  } finally {
    await closed(sheet);
  }
}

/** Whoever makes the rows may still be at one: it is done with them when this is over. */
async function closed(stream: Readable): Promise<void> {
  stream.destroy();
  if (!stream.closed) await new Promise<void>((resolve) => stream.once('close', resolve));
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Everything but the rows, in the order in which readers look for it. Style 1 is the header's. */
const PARTS = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${DOCUMENT}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`,
};

const SHEET_START = `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>`;
const SHEET_END = '</sheetData></worksheet>';

/** Characters of XML that are handed on at once: one by one, rows would cost more than what is in them. */
const CHUNK_LENGTH = 64 * 1024;

async function* sheetXml(rows: RowsToWrite): AsyncGenerator<string> {
  let chunk = SHEET_START;
  let number = 0;
  for await (const cells of rows) {
    number += 1;
    chunk += rowXml(number, cells);
    if (chunk.length < CHUNK_LENGTH) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk + SHEET_END;
}

function rowXml(number: number, cells: readonly string[]): string {
  const style = number === 1 ? ' s="1"' : '';
  let xml = `<row r="${number}">`;
  for (const [index, text] of cells.entries()) {
    if (text === '') continue;
    const address = `${columnLetters(index)}${number}`;
    xml += `<c r="${address}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  }
  return `${xml}</row>`;
}

const knownLetters: string[] = [];

/** A, B, … Z, AA, … for the index of a column. */
function columnLetters(index: number): string {
  return (knownLetters[index] ??=
    (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26)));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Characters that XML has no room for are written as _x000B_, and what looks like that as _x005F_x000B_ (ECMA-376,
 * ST_Xstring). Lines end as they do in a spreadsheet's cell.
 */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(
      // eslint-disable-next-line no-control-regex -- these are what it is about
      /[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
}
