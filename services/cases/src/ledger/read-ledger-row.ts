import { createHash } from 'node:crypto';
import { localDateIn, valueKey, type ImportRow, type Meanings, type RowProblem } from '@guanjia/kit';
import type { RefusalReason, Satisfaction, SettlementLevel } from '../case/case-enums.ts';
import type { Channel, Urgency } from '../deadlines/deadline-pack.ts';
import {
  archiveWords,
  channelWords,
  ledgerColumns,
  levelWords,
  refusalWords,
  satisfactionWords,
  stateWords,
  urgencyWords,
  type LedgerColumn,
  type LedgerState,
} from './ledger-columns.ts';
import { droppedValues } from './dropped-values.rules.ts';
import { momentIn, plainText, sheetDate, type SheetDate } from './sheet-moment.rules.ts';

/** What a row of a ledger says, before the registry is asked. */
export interface LedgerFacts {
  row: number;
  number: string | null;
  channel: Channel;
  receivedAt: Date;
  text: string;
  estate: string;
  division: string;
  category: string;
  urgency: Urgency;
  location: string | null;
  name: string | null;
  phone: string | null;
  idNumber: string | null;
  acceptedAt: Date | null;
  handler: string;
  state: LedgerState;
  /** Of what was not accepted; null otherwise. */
  refusal: { reason: RefusalReason; written: string } | null;
  resolvedAt: Date | null;
  result: string;
  resolvedLevel: SettlementLevel | null;
  satisfaction: Satisfaction | null;
  /** Taken as an archive record (归档件): its clocks do not run. */
  archive: boolean;
}

const LONGEST_TEXT = 20_000;
/** What a sheet shows where a formula fails. */
const FORMULA_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** What rows are read with beside what they say. */
export interface ReadingRules {
  /** Of rows that name none. */
  channel: Channel | undefined;
  /** Of dates that name none. */
  year: number | null;
  meanings: Meanings;
  now: Date;
}

/** A row as far as it can be read. */
export interface LedgerReading {
  /** Whole when there are no problems; without a moment or a channel where those are wrong. */
  readonly facts: LedgerFacts;
  /** Whether it can be known again; see identityOf. */
  readonly identifiable: boolean;
  readonly problems: RowProblem[];
  readonly notes: RowProblem[];
}

/** Reads a row; all that is wrong with it comes at once, so that it is mended once. */
export function readLedgerRow(row: ImportRow, { channel, year, meanings, now }: ReadingRules): LedgerReading {
  const { cell, problems, wrong, word } = rowReader(row, meanings);
  const notes: RowProblem[] = [];
  const moment = (key: LedgerColumn, after: Date | null): Date | null => {
    const text = plainText(cell(key));
    if (text === '') return null;
    const date = sheetDate(text);
    const assumed = date && yearOf(date, year, after);
    if (date && assumed === null) {
      wrong(key, 'yearMissing');
      return null;
    }
    const at = date && assumed ? momentIn(date, assumed) : null;
    if (!at) wrong(key, 'dateUnreadable');
    else if (date?.year === null || date?.shortYear)
      notes.push({ column: key, value: cell(key), reason: 'yearAssumed', params: { date: localDateIn(at) } });
    return at;
  };

  const receivedAt = moment('receivedAt', null);
  if (plainText(cell('receivedAt')) === '') wrong('receivedAt', 'valueMissing');
  const today = localDateIn(now);
  if (receivedAt && receivedAt > now) wrong('receivedAt', 'receivedInFuture', { today });
  const text = [cell('subject'), cell('text')]
    .map(tidyText)
    .filter((part) => part !== '')
    .join('\n');
  if (tidyText(cell('text')) === '') wrong('text', 'valueMissing');
  if (text.length > LONGEST_TEXT) wrong('text', 'textTooLong', { most: LONGEST_TEXT });
  const given = word('channel', channelWords);
  if (!given && !channel && plainWord(cell('channel')) === '') wrong('channel', 'valueMissing');
  const acceptedAt = notBefore(moment('acceptedAt', receivedAt), receivedAt);
  const resolvedAt = notBefore(moment('resolvedAt', acceptedAt ?? receivedAt), acceptedAt ?? receivedAt);
  if (acceptedAt && receivedAt && acceptedAt < receivedAt) wrong('acceptedAt', 'datesOutOfOrder');
  if (resolvedAt && receivedAt && resolvedAt < (acceptedAt ?? receivedAt))
    wrong('resolvedAt', 'datesOutOfOrder');
  for (const [key, at] of [
    ['acceptedAt', acceptedAt],
    ['resolvedAt', resolvedAt],
  ] as const) {
    if (at && at > now) wrong(key, 'receivedInFuture', { today });
  }
  const refused = tidyText(cell('refusalReason'));
  const state = word('state', stateWords) ?? stateBy({ refused, resolvedAt, acceptedAt });
  if (state === 'RESOLVED' && !resolvedAt && plainText(cell('resolvedAt')) === '')
    wrong('resolvedAt', 'resolvedAtMissing');
  const facts = {
    row: row.number,
    number: plainText(cell('number')) || null,
    // What an unknown word means is settled, never guessed: the channel for rows without one is not for it.
    channel: given ?? (plainWord(cell('channel')) === '' ? channel : undefined),
    receivedAt,
    text,
    estate: plainText(cell('estate')),
    division: plainText(cell('division')),
    category: plainText(cell('category')),
    urgency: word('urgency', urgencyWords) ?? 'NORMAL',
    location: plainText(cell('location')) || null,
    name: plainText(cell('name')) || null,
    phone: plainText(cell('phone')) || null,
    // As it is written there, masked or mistyped too: what a ledger says of a person is not made better by refusing it.
    idNumber: plainText(cell('idNumber')) || null,
    acceptedAt,
    handler: plainText(cell('handler')),
    state,
    refusal:
      state === 'NOT_ACCEPTED'
        ? { reason: refusalWords[plainWord(refused)] ?? ('OTHER' as const), written: refused }
        : null,
    resolvedAt,
    result: tidyText(cell('result')),
    resolvedLevel: word('resolvedLevel', levelWords),
    satisfaction: word('satisfaction', satisfactionWords),
    archive: word('archive', archiveWords) ?? false,
  };
  const identifiable = facts.channel !== undefined && (facts.number !== null || receivedAt !== null);
  if (problems.length === 0) notes.push(...droppedValues(facts as LedgerFacts, refused));
  return { facts: facts as LedgerFacts, identifiable, problems, notes };
}

/** Reads the cells of a row, and gathers what is wrong with them. */
function rowReader({ values }: ImportRow, meanings: Meanings) {
  const problems: RowProblem[] = [];
  const cell = (key: LedgerColumn): string => values[key] ?? '';
  const failed = ledgerColumns.flatMap(({ key }) => (FORMULA_ERROR.test(cell(key)) ? [key] : []));
  for (const column of failed) problems.push({ column, value: cell(column), reason: 'formulaError' });
  const wrong = (column: LedgerColumn, reason: string, params?: Record<string, unknown>) => {
    // Of a formula that fails, nothing more is to be said.
    if (failed.includes(column)) return;
    problems.push({ column, value: cell(column), reason, ...(params ? { params } : {}) });
  };
  const word = <Meaning>(key: LedgerColumn, words: Readonly<Record<string, Meaning>>): Meaning | null => {
    const text = plainWord(cell(key));
    if (text === '') return null;
    const settled = meanings.get(key)?.get(valueKey(cell(key)));
    const meaning = Object.values(words).find((one) => one === settled) ?? words[text];
    if (meaning === undefined) wrong(key, 'wordUnknown');
    return meaning ?? null;
  };
  return { cell, problems, wrong, word };
}

/** The year of a date that names none: the one given, or the first in which it lies after what came before it. */
function yearOf(date: SheetDate, given: number | null, after: Date | null): number | null {
  if (date.year !== null) return date.year;
  if (!after) return given;
  const year = Number(localDateIn(after).slice(0, 4));
  const at = momentIn(date, year);
  return at && localDateIn(at) < localDateIn(after) ? year + 1 : year;
}

/** The state of a row that does not name it. */
function stateBy({
  refused,
  resolvedAt,
  acceptedAt,
}: {
  refused: string;
  resolvedAt: Date | null;
  acceptedAt: Date | null;
}): LedgerState {
  if (resolvedAt) return 'RESOLVED';
  if (acceptedAt) return 'ACCEPTED';
  return refused === '' ? 'REGISTERED' : 'NOT_ACCEPTED';
}

/** A day without a time, on the very day of what came before it, means after it. */
function notBefore(at: Date | null, earlier: Date | null): Date | null {
  if (!at || !earlier || at >= earlier) return at;
  const midnight = at.getTime() % 86_400_000 === 16 * 3_600_000;
  return midnight && localDateIn(at) === localDateIn(earlier) ? earlier : at;
}

/** Words of a cell without what people vary. */
export function plainWord(text: string): string {
  return plainText(text).replace(/[\s\p{P}]/gu, '');
}

/** A text without the tabs and empty lines that web pages leave in it. */
function tidyText(text: string): string {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.replace(/[\t\u3000 ]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The same row again, whatever the spacing: channel and number; without a number, what it says. */
export function identityOf({ channel, number, receivedAt, text, estate }: LedgerFacts): string {
  return number
    ? `${channel}|${number}`
    : `#${fingerprintOf({ text: `${receivedAt.toISOString()}|${estate}|${text}` })}`;
}

/** Two texts that differ in spacing and width only are one. */
export function fingerprintOf({ text }: { text: string }): string {
  return createHash('sha256').update(text.normalize('NFKC').replace(/\s+/g, '')).digest('base64url');
}
