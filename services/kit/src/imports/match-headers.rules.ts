import { excerptOf } from '../text/cut-text.ts';
import type { ImportColumn } from './import-kind.ts';

/** Where a column of the sheet goes: its place from 0, and the kind's key or null when it is left out. */
export interface HeaderColumn {
  place: number;
  header: string;
  key: string | null;
  /** Some of its values, to know it by; gone once the rows are taken in. */
  samples?: string[];
}

export interface FoundHeader {
  /** Index of the header among the rows. */
  index: number;
  columns: HeaderColumn[];
}

const LOOK_AT = 30;

/** A header without what people vary: spaces, width, case, punctuation, a unit or remark in brackets. */
export function plainHeader(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}

/** The row among the first ones that names most columns; titles above it are passed over. Null when none names two. */
export function findHeader(
  rows: readonly { cells: readonly string[] }[],
  columns: readonly ImportColumn[],
): FoundHeader | null {
  let best: FoundHeader | null = null;
  let most = 1;
  rows.slice(0, LOOK_AT).forEach(({ cells }, index) => {
    const found = matchHeaders(cells, columns);
    const matched = found.filter((column) => column.key !== null).length;
    if (matched > most) {
      most = matched;
      best = { index, columns: found };
    }
  });
  return best;
}

/** Each column takes the first header that means it; a synonym named earlier goes before one named later. */
export function matchHeaders(cells: readonly string[], columns: readonly ImportColumn[]): HeaderColumn[] {
  const headers = cells.map(plainHeader);
  const keys = new Map<number, string>();
  for (const column of columns) {
    const place = column.synonyms
      .map((synonym) => headers.findIndex((header, at) => header === plainHeader(synonym) && !keys.has(at)))
      .find((at) => at >= 0);
    if (place !== undefined) keys.set(place, column.key);
  }
  return cells.map((header, place) => ({ place, header, key: keys.get(place) ?? null }));
}

/** The same headers in whatever order are one set: a department's mapping of it is remembered. */
export function headerSet(columns: readonly HeaderColumn[]): string {
  return columns
    .map(({ header }) => plainHeader(header))
    .filter((header) => header !== '')
    .sort()
    .join('|');
}

/** What each header was taken for; null: it was left out. */
export type RememberedMapping = Record<string, string | null>;

/** A mapping to be found again however the headers are written then; of two alike the first that was used counts. */
export function mappingToRemember(columns: readonly HeaderColumn[]): RememberedMapping {
  const mapping = new Map<string, string | null>();
  for (const { header, key } of columns) {
    const plain = plainHeader(header);
    if (plain !== '') mapping.set(plain, mapping.get(plain) ?? key);
  }
  return Object.fromEntries(mapping);
}

/**
 * The columns as the same headers were mapped before; what was not told of a header then goes by its synonyms. No key is
 * proposed for two columns.
 */
export function rememberedColumns(
  columns: readonly HeaderColumn[],
  remembered: RememberedMapping,
): HeaderColumn[] {
  const told = new Map(Object.entries(remembered));
  const taken = new Set<string | null>();
  const once = (key: string | null): string | null => {
    if (taken.has(key)) return null;
    taken.add(key);
    return key;
  };
  const known = columns.map(({ header }) => once(told.get(plainHeader(header)) ?? null));
  return columns.map((column, place) => ({
    ...column,
    key: known[place] ?? (told.has(plainHeader(column.header)) ? null : once(column.key)),
  }));
}

const SAMPLES = 3;
const LONGEST_SAMPLE = 60;

/** The first different values of a column; long numbers, which are telephones and identity cards, keep their ends only. */
export function samplesOf(rows: readonly { cells: readonly string[] }[], place: number): string[] {
  const samples = new Set<string>();
  for (const { cells } of rows) {
    const value = (cells[place] ?? '').replace(/\s+/g, ' ').trim();
    if (value === '') continue;
    const masked = value.replace(
      /[\d\uff10-\uff19]{11,}/g,
      (digits) => `${digits.slice(0, 3)}****${digits.slice(-4)}`,
    );
    samples.add(excerptOf(masked, LONGEST_SAMPLE));
    if (samples.size === SAMPLES) break;
  }
  return [...samples];
}
