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
import { requireDepartment } from '../integrators/client-reach.ts';
import { caseWorkers } from '../life/case-life.ts';
import { tellCaseLives } from '../standings/tell-case-lives.ts';
import { foldCaseFigures } from '../summary/fold-figures.job.ts';
import { archivedBy, wrongArchiveSetting } from './archive-settings.rules.ts';
import { ruleBooks, withAlarms } from './forecast-alarms.ts';
import { importedCase, type CaseRows, type LedgerChange } from './imported-case.ts';
import { insertRows } from './insert-rows.ts';
import { leftOut } from './left-out-rows.rules.ts';
import { ledgerColumns, ledgerSentences } from './ledger-columns.ts';
import { readPlaces, type Places } from './ledger-places.ts';
import { ledgerValues } from './ledger-values.ts';
import {
  fingerprintOf,
  identityOf,
  readLedgerRow,
  type LedgerFacts,
  type LedgerReading,
} from './read-ledger-row.ts';
import { sheetYear } from './sheet-year.rules.ts';

/** The offices' ledgers of cases (台账), petition lists included. Settings: channel, categoryId, divisionCode, year, archive, archiveBefore, archiveRows. */
export const caseLedger: ImportKind<LedgerChange> = {
  key: 'CASE_LEDGER',
  roles: caseWorkers,
  columns: ledgerColumns,
  sentences: ledgerSentences,

  valueMapping: ledgerValues,

  async checkSettings(settings, context) {
    requireDepartment(context);
    const { channel, divisionCode, year } = settings;
    if (channel && !isChannel(channel)) throw wrongSetting('channel');
    if (divisionCode && !covers(context.scope, divisionCode)) throw wrongSetting('divisionCode');
    if (year && !/^20\d{2}$/.test(year)) throw wrongSetting('year');
    const wrong = wrongArchiveSetting(settings);
    if (wrong) throw wrongSetting(wrong);
  },

  survey(sheet): Record<string, string> {
    const year = sheetYear(sheet);
    return year === null ? {} : { year: String(year) };
  },

  async judge(rows, judging) {
    const { settings, context, survey, meanings } = judging;
    const channel = isChannel(settings['channel']) ? settings['channel'] : undefined;
    const now = context.clock.now();
    const year = Number(settings['year'] || survey['year']) || null;
    const read = rows.map((row) => leftOut(row) ?? readLedgerRow(row, { channel, year, meanings, now }));
    const facts = read.flatMap((one) => ('facts' in one && one.identifiable ? [one.facts] : []));
    const places = await readPlaces(judging);
    const known = await knownCases(judging.rows, facts);
    const archived = archivedBy(settings);
    const judged = read.map((one): RowVerdict<LedgerChange> =>
      'facts' in one
        ? verdictOn(one, { places, known, judging, archived })
        : { outcome: 'LEFT_OUT', problems: [one] },
    );
    return judging.dryRun ? withAlarms(judged, judging) : judged;
  },

  async write(session, changes, importId) {
    if (changes.length === 0) return new Map();
    const cases = await livesOf(session, changes, importId);
    const records = cases.map(({ record }, place) => ({
      ...record,
      importId,
      importedAt: session.clock.now(),
      importedBy: session.caller.name,
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
    await tellCaseLives(session, [...written], session.clock.today());
    await session.enqueue(foldCaseFigures, {});
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
  archived: (facts: LedgerFacts) => boolean;
}

interface Stored {
  readonly fingerprint: string;
  readonly number: string;
  readonly text: string;
}

type Known = ReadonlyMap<string, Stored | 'ELSEWHERE'>;
const UNCHANGED = { outcome: 'UNCHANGED' } as const;

function conflict(
  { number }: LedgerFacts,
  reason: string,
  params: Record<string, unknown> = {},
): { outcome: 'CONFLICT'; problems: RowProblem[] } {
  return { outcome: 'CONFLICT', problems: [{ column: 'number', value: number ?? '', reason, params }] };
}

/** What a row is beside the case that has its number already; null when none has. */
function verdictOnStored(
  facts: LedgerFacts,
  known: Known,
): typeof UNCHANGED | { outcome: 'CONFLICT'; problems: RowProblem[] } | null {
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

function verdictOn(
  { facts, identifiable, ...read }: LedgerReading,
  { places, known, judging, archived }: Judged,
): RowVerdict<LedgerChange> {
  const stored = identifiable
    ? (verdictOnStored(facts, known) ?? verdictOnEarlier(facts, judging.seen))
    : null;
  if (stored?.outcome === 'UNCHANGED') return stored;
  const notes = [...read.notes];
  const problems = [...(stored?.problems ?? []), ...read.problems];
  const place = places.placeOf(facts, problems);
  const category = places.categoryOf(facts, problems, notes);
  if (problems.length > 0 || !place || !category)
    return { outcome: stored ? 'CONFLICT' : 'REFUSED', problems };
  judging.seen.set(identityOf(facts), `${facts.row} ${fingerprintOf(facts)}`);
  const handler = places.handlerOf(facts);
  if (facts.handler !== '' && !handler && facts.state === 'IN_PROGRESS')
    notes.push({ column: 'handler', value: facts.handler, reason: 'handlerUnknown' });
  const asArchive = archived(facts);
  if (asArchive) notes.push({ reason: 'archiveRecord' });
  return {
    outcome: 'NEW',
    change: { facts, identity: identityOf(facts), ...place, ...category, handler, archived: asArchive },
    notes,
  };
}

/** What a row is beside an earlier one of the same sheet with its number; null when there is none. */
function verdictOnEarlier(
  facts: LedgerFacts,
  seen: ReadonlyMap<string, string>,
): ReturnType<typeof verdictOnStored> {
  const [row, fingerprint] = (seen.get(identityOf(facts)) ?? '').split(' ');
  if (!row) return null;
  if (fingerprint === fingerprintOf(facts)) return UNCHANGED;
  return conflict(facts, 'numberTwice', { row: Number(row), given: excerpt(facts.text) });
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
  const bookOf = ruleBooks((query) => session.rows(query));
  const cases: CaseRows[] = [];
  for (const [index, change] of changes.entries()) {
    const year = localDateIn(change.facts.receivedAt).slice(0, 4);
    const number = `${year}-${String(numbers[index]?.place).padStart(6, '0')}`;
    cases.push(importedCase(change, { number, importId, caller: session.caller, book: await bookOf(year) }));
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
