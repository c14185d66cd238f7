import {
  covers,
  excerptOf,
  localDateIn,
  PlatformError,
  type ImportKind,
  type Judging,
  type RowProblem,
  type RowVerdict,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { caseState } from '../case/case-state.ts';
import { channels, type Channel } from '../deadlines/deadline-pack.ts';
import { readRuleBook, type RuleBook } from '../deadlines/rule-book.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { caseWorkers } from '../life/case-life.ts';
import { importedCase, type CaseRows, type LedgerChange } from './imported-case.ts';
import { insertRows } from './insert-rows.ts';
import { ledgerColumns, ledgerSentences } from './ledger-columns.ts';
import { readPlaces, type Places } from './ledger-places.ts';
import { fingerprintOf, identityOf, readLedgerRow, type LedgerFacts } from './read-ledger-row.ts';

/** The offices' ledgers of cases (台账), petition lists included. Settings: channel, categoryId, divisionCode. */
export const caseLedger: ImportKind<LedgerChange> = {
  key: 'CASE_LEDGER',
  roles: caseWorkers,
  columns: ledgerColumns,
  sentences: ledgerSentences,

  async checkSettings({ channel, divisionCode }, context) {
    requireDepartment(context);
    if (channel && !isChannel(channel)) throw wrongSetting('channel');
    if (divisionCode && !covers(context.scope, divisionCode)) throw wrongSetting('divisionCode');
  },

  async judge(rows, judging) {
    const { settings, context } = judging;
    const channel = isChannel(settings['channel']) ? settings['channel'] : undefined;
    const now = context.clock.now();
    const read = rows.map((row) => readLedgerRow(row, { channel, now }));
    const facts = read.flatMap((one) => ('facts' in one ? [one.facts] : []));
    const places = await readPlaces(judging);
    const known = await knownCases(judging.rows, facts);
    return read.map((one) =>
      'problems' in one
        ? { outcome: 'REFUSED', problems: one.problems }
        : verdictOn(one.facts, { places, known, judging }),
    );
  },

  async write(session, changes, importId) {
    if (changes.length === 0) return new Map();
    const cases = await livesOf(session, changes, importId);
    const records = cases.map(({ record }, place) => ({
      ...record,
      importId,
      importKey: changes[place]?.facts.number ? null : changes[place]?.identity,
    }));
    // What another import wrote meanwhile stays as it is.
    const written = await insertRows(session, 'case_record', records, { skip: true });
    const taken = cases.filter(({ record }) => written.has(record.id));
    await insertRows(
      session,
      'case_deadline',
      taken.flatMap(({ deadlines }) => deadlines),
    );
    await insertRows(
      session,
      'case_resolution',
      taken.flatMap(({ resolutions }) => resolutions),
    );
    await insertRows(
      session,
      'case_event',
      taken.flatMap(({ events }) => events),
    );
    const events = taken.map(({ record }) => ({
      type: 'CaseImported',
      subjectId: record.id,
      divisionCode: record.divisionCode,
      data: { ...caseState(record), importId },
    }));
    session.emitTogether(events, {
      action: 'importCases',
      subjectId: importId,
      divisionCode: session.caller.division,
      details: { taken: taken.map(({ record }) => record.number) },
    });
    const skipped = changes.filter((_change, place) => !written.has(cases[place]?.record.id ?? ''));
    const known = await knownCases(
      session.rows,
      skipped.map(({ facts }) => facts),
    );
    return new Map(skipped.map((change) => [change, verdictOnStored(change.facts, known) ?? UNCHANGED]));
  },
};

interface Judged {
  places: Places;
  known: Known;
  judging: Judging;
}

interface Stored {
  readonly fingerprint: string;
  readonly number: string;
  readonly text: string;
}

type Known = ReadonlyMap<string, Stored | 'ELSEWHERE'>;
type StoredVerdict = Exclude<RowVerdict<never>, { outcome: 'NEW' }>;

const UNCHANGED: StoredVerdict = { outcome: 'UNCHANGED' };

function conflict(
  { number }: LedgerFacts,
  reason: string,
  params: Record<string, unknown> = {},
): StoredVerdict {
  return { outcome: 'CONFLICT', problems: [{ column: 'number', value: number ?? '', reason, params }] };
}

/** What a row is beside the case that has its number already; null when none has. */
function verdictOnStored(facts: LedgerFacts, known: Known): StoredVerdict | null {
  const stored = known.get(identityOf(facts));
  if (!stored) return null;
  if (stored === 'ELSEWHERE') return conflict(facts, 'numberElsewhere');
  if (stored.fingerprint === fingerprintOf(facts)) return UNCHANGED;
  return conflict(facts, 'numberWithOtherText', {
    number: stored.number,
    stored: excerpt(stored.text),
    given: excerpt(facts.text),
  });
}

function verdictOn(facts: LedgerFacts, { places, known, judging }: Judged): RowVerdict<LedgerChange> {
  const identity = identityOf(facts);
  const fingerprint = fingerprintOf(facts);
  const stored = verdictOnStored(facts, known);
  if (stored) return stored;
  const [row, earlier] = (judging.seen.get(identity) ?? '').split(' ');
  if (row)
    return earlier === fingerprint
      ? UNCHANGED
      : conflict(facts, 'numberTwice', { row: Number(row), given: excerpt(facts.text) });
  const problems: RowProblem[] = [];
  const place = places.placeOf(facts, problems);
  const category = places.categoryOf(facts, problems);
  if (problems.length > 0 || !place || !category) return { outcome: 'REFUSED', problems };
  judging.seen.set(identity, `${facts.row} ${fingerprint}`);
  return {
    outcome: 'NEW',
    change: { facts, identity, ...place, ...category, handler: places.handlerOf(facts) },
  };
}

const LONGEST_EXCERPT = 120;

/** To tell a text from another. */
const excerpt = (text: string): string => excerptOf(text, LONGEST_EXCERPT);

/** What is stored of these rows already, by their identity; of cases outside the caller's division no more than that. */
async function knownCases(rows: Judging['rows'], facts: readonly LedgerFacts[]): Promise<Known> {
  const numbered = facts.filter(({ number }) => number !== null);
  const asked = sql`${numbered.map(({ channel }) => channel)}::text[], ${numbered.map(({ number }) => number)}::text[]`;
  const taken = await rows<{ identity: string }>(
    sql`select channel || '|' || number as identity from taken_numbers(${asked})`,
  );
  const found = await rows<{ identity: string; text: string; number: string }>(sql`
    select t.channel || '|' || t.source_number as identity, t.text, t.number
    from unnest(${asked}) as asked(channel, number)
    join case_record t on t.channel = asked.channel and t.source_number = asked.number
    union all
    select t.import_key, t.text, t.number from case_record t
    where t.import_key = any(${facts.filter(({ number }) => number === null).map(identityOf)})`);
  return new Map<string, Stored | 'ELSEWHERE'>([
    ...taken.map(({ identity }) => [identity, 'ELSEWHERE'] as const),
    ...found.map(
      ({ identity, text, number }) =>
        [identity, { fingerprint: fingerprintOf({ text }), number, text }] as const,
    ),
  ]);
}

async function livesOf(
  session: WriteSession,
  changes: readonly LedgerChange[],
  importId: string,
): Promise<CaseRows[]> {
  const numbers = await session.rows<{ place: string }>(
    sql`select nextval('case_number') as place from generate_series(1, ${changes.length})`,
  );
  const books = new Map<string, RuleBook>();
  const cases: CaseRows[] = [];
  for (const [index, change] of changes.entries()) {
    const year = localDateIn(change.facts.receivedAt).slice(0, 4);
    let book = books.get(year);
    if (!book) books.set(year, (book = await readRuleBook(session.rows, `${year}-01-01`)));
    const number = `${year}-${String(numbers[index]?.place).padStart(6, '0')}`;
    cases.push(importedCase(change, { number, importId, caller: session.caller, book }));
  }
  return cases;
}

function isChannel(word: string | undefined): word is Channel {
  return channels.some((channel) => channel === word);
}

function wrongSetting(field: string): PlatformError {
  return new PlatformError('INVALID_INPUT', `The setting ${field} is not right.`, {
    reason: 'settingInvalid',
    field: 'settings',
    params: { setting: field },
  });
}
