import { createHash } from 'node:crypto';
import { localDateIn, type ImportRow, type RowProblem } from '@guanjia/kit';
import type { RefusalReason, Satisfaction, SettlementLevel } from '../case/case-enums.ts';
import type { Channel, Urgency } from '../deadlines/deadline-pack.ts';
import {
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
import { plainText, sheetMoment } from './sheet-moment.rules.ts';

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
}

const LONGEST_TEXT = 20_000;
/** What a sheet shows where a formula fails. */
const FORMULA_ERROR = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** Reads a row; all that is wrong with it comes at once, so that it is mended once. */
export function readLedgerRow(
  { number: row, values }: ImportRow,
  { channel, now }: { channel: Channel | undefined; now: Date },
): { facts: LedgerFacts } | { problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const cell = (key: LedgerColumn): string => values[key] ?? '';
  const failed = ledgerColumns.flatMap(({ key }) => (FORMULA_ERROR.test(cell(key)) ? [key] : []));
  for (const column of failed) problems.push({ column, value: cell(column), reason: 'formulaError' });
  const wrong = (column: LedgerColumn, reason: string, params?: Record<string, unknown>) => {
    // Of a formula that fails, nothing more is to be said.
    if (failed.includes(column)) return;
    problems.push({ column, value: cell(column), reason, ...(params ? { params } : {}) });
  };
  const moment = (key: LedgerColumn): Date | null => {
    const text = plainText(cell(key));
    if (text === '') return null;
    const read = sheetMoment(text);
    if (!read) wrong(key, 'dateUnreadable');
    return read;
  };
  const word = <Meaning>(key: LedgerColumn, words: Readonly<Record<string, Meaning>>): Meaning | null => {
    const text = plainWord(cell(key));
    if (text === '') return null;
    const meaning = words[text];
    if (meaning === undefined) wrong(key, 'wordUnknown');
    return meaning ?? null;
  };

  const receivedAt = moment('receivedAt');
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
  const acceptedAt = notBefore(moment('acceptedAt'), receivedAt);
  const resolvedAt = notBefore(moment('resolvedAt'), acceptedAt ?? receivedAt);
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
    row,
    number: plainText(cell('number')) || null,
    channel: given ?? channel,
    receivedAt,
    text,
    estate: plainText(cell('estate')),
    division: plainText(cell('division')),
    category: plainWord(cell('category')),
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
  };
  return problems.length > 0 ? { problems } : { facts: facts as LedgerFacts };
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
