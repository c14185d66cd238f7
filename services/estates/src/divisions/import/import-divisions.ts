import {
  demoId,
  fieldChanges,
  type DivisionCode,
  type LocalDate,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import type { DivisionSaved } from '../../events/payloads.ts';
import {
  divisionKind,
  divisionLevel,
  fullDivisionCode,
  isWellFormedDivisionCode,
  parentCode,
} from '../division-code.ts';
import { plainDivisionName } from '../division-names.ts';
import { tableRows, type TableRow } from './table-rows.ts';

export interface ImportRequest {
  /** Tables in the order of their levels, the highest first: parents come before their children. */
  files: readonly string[];
  /** The day that the tables speak of: what is new there is valid from it, what is missing until the day before. */
  asOf: LocalDate;
  /** Ends divisions that the tables no longer have, where they list others of the same parent. */
  endMissing: boolean;
  onProgress?: (read: number) => void;
}

export interface ImportReport {
  read: number;
  added: number;
  /** Name, kind or parent differ from what was known. */
  changed: number;
  unchanged: number;
  /** The same code again: cities without districts stand in two tables. */
  repeated: number;
  refused: number;
  /** The first few that were refused. */
  refusals: { file: string; code: string; name: string }[];
  /** Known divisions that the tables no longer have; ended when that was asked for. */
  missing: number;
  ended: number;
}

const BATCH = 5_000;
const MOST_REFUSALS = 20;

/**
 * Brings the divisions to what national tables say. Doing it again changes nothing. Codes are judged by their structure
 * alone, never by GB/T 2260, which lacks the statistical codes of development zones.
 */
export async function importDivisions(
  context: RequestContext,
  request: ImportRequest,
): Promise<ImportReport> {
  const report: ImportReport = {
    read: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    repeated: 0,
    refused: 0,
    refusals: [],
    missing: 0,
    ended: 0,
  };
  const known = await knownParents(context);
  const seen = new Set<DivisionCode>();
  const listedParents = new Set<DivisionCode>();
  let batch: DivisionSaved[] = [];
  const store = async (): Promise<void> => {
    if (batch.length > 0) await storeBatch(context, { batch, asOf: request.asOf }, report);
    batch = [];
    request.onProgress?.(report.read);
  };
  for (const file of request.files) {
    for await (const row of tableRows(file)) {
      report.read += 1;
      const division = divisionOfRow(row, known, request.asOf);
      if (!division) refuse(report, file, row);
      else if (seen.has(division.code)) report.repeated += 1;
      else {
        seen.add(division.code);
        listedParents.add(division.parentCode ?? '');
        batch.push(division);
        if (batch.length >= BATCH) await store();
      }
    }
    // Children may need their parents, which stand in an earlier file.
    await store();
  }
  await handleMissing(context, request, { seen, listedParents, report });
  return report;
}

function divisionOfRow(row: TableRow, known: ReadonlySet<string>, asOf: LocalDate): DivisionSaved | null {
  const short = row.code.trim();
  const code = fullDivisionCode(short);
  const { name, kind } = plainDivisionName(row.name);
  if (!/^(\d{2}|\d{4}|\d{6}|\d{9}|\d{12})$/.test(short) || !isWellFormedDivisionCode(code) || name === '')
    return null;
  const parent = parentCode(code);
  return {
    id: demoId('Division', code),
    code,
    name,
    level: divisionLevel(code),
    kind: kind ?? divisionKind(code),
    parentCode: parent,
    // Among siblings that were known before, a division that was not is a new one; of all others only "since always" is known.
    validFrom: known.has(parent ?? '') ? asOf : null,
    validTo: null,
    successorCode: null,
  };
}

function refuse(report: ImportReport, file: string, { code, name }: TableRow): void {
  report.refused += 1;
  if (report.refusals.length < MOST_REFUSALS) report.refusals.push({ file, code, name });
}

/** A read of its own transaction: the request's one would lie open, and be cut off, for as long as an import takes. */
function read<Row>(context: RequestContext, query: RawBuilder<Row>): Promise<Row[]> {
  return context.write('importDivisions', ({ rows }) => rows(query));
}

/** Divisions below which others were known before the import. */
async function knownParents(context: RequestContext): Promise<Set<string>> {
  const rows = await read<{ code: string }>(
    context,
    sql`select distinct coalesce(parent_code, '') as code from division where valid_to is null`,
  );
  return new Set(rows.map((row) => row.code));
}

/** One transaction for each batch: what is new or different is written, told to the feed, and logged in one line. */
interface WrittenDivision extends DivisionSaved {
  how: 'added' | 'changed';
  /** What a changed one said. */
  before: Record<string, unknown> | null;
}

async function storeBatch(
  context: RequestContext,
  { batch, asOf }: { batch: readonly DivisionSaved[]; asOf: LocalDate },
  report: ImportReport,
): Promise<void> {
  await context.write('importDivisions', async (session) => {
    const rows = await session.rows<WrittenDivision>(sql`
      with given as (
        -- Looked up one by one: the table grows too fast for the planner to know how large it is by now.
        select g.*, known.id as "knownId", ended.last as "lastDay",
          jsonb_build_object('name', known.name, 'kind', known.kind, 'level', known.level, 'parentCode', known.parent_code) as before,
          (known.name, known.kind, known.level, known.parent_code) is distinct from (g.name, g.kind, g.level, g."parentCode") as differs
        from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb)
          as g(id text, code text, name text, level text, kind text, "parentCode" text, "validFrom" date)
        left join lateral (select * from division d where d.code = g.code and d.valid_to is null limit 1) known on true
        cross join lateral (select max(d.valid_to) as last from division d where d.code = g.code) ended),
      changed as (
        update division d set name = g.name, kind = g.kind, level = g.level, parent_code = g."parentCode"
        from given g where d.id = g."knownId" and g.differs
        returning d.*, g.before),
      renamed as (
        insert into division_former_name (division_id, name, from_date, to_date, recorded_at)
        select g."knownId", g.before->>'name',
          (select least(f.to_date + 1, ${asOf}::date - 1) from division_former_name f where f.division_id = g."knownId"
            order by f.to_date desc limit 1),
          ${asOf}::date - 1, ${session.clock.now().toISOString()}::timestamptz
        from given g where g.before->>'name' <> g.name
        -- Renamed twice as of one day: what it was called before that day stays.
        on conflict do nothing),
      added as (
        insert into division (id, code, name, level, kind, parent_code, valid_from)
        -- A code that comes back after its division had ended means another one.
        select case when g."lastDay" is null then g.id else 'Division_' || md5(g.code || g."lastDay") end,
          g.code, g.name, g.level, g.kind, g."parentCode", greatest(g."validFrom", g."lastDay" + 1)
        from given g where g."knownId" is null
        returning *, null::jsonb)
      select how, id, code, name, level, kind, parent_code as "parentCode", valid_from as "validFrom", valid_to as "validTo",
        successor_code as "successorCode", before
      from (select 'changed' as how, * from changed union all select 'added', * from added) written order by code`);
    emitSaved(
      session,
      rows.map(({ how: _how, before: _before, ...division }) => division),
    );
    for (const { id, name, kind, level, parentCode: parent, before } of rows) {
      if (!before) continue;
      const fields = fieldChanges(before, { name, kind, level, parentCode: parent });
      session.changed({ type: 'Division', id, fields });
    }
    const added = rows.filter((row) => row.how === 'added').length;
    report.added += added;
    report.changed += rows.length - added;
    report.unchanged += batch.length - rows.length;
  });
}

/** One audit line for all of them: an import may bring hundreds of thousands. */
function emitSaved(session: WriteSession, divisions: readonly DivisionSaved[]): void {
  const [first] = divisions;
  if (!first) return;
  const events = divisions.map((division) => ({
    type: 'DivisionSaved',
    subjectId: division.id,
    divisionCode: division.code,
    data: { ...division },
  }));
  session.emitTogether(events, {
    action: 'importDivisions',
    divisionCode: first.code,
    details: { divisions: divisions.length, from: first.code, to: divisions.at(-1)?.code },
  });
}

interface Seen {
  seen: ReadonlySet<DivisionCode>;
  listedParents: ReadonlySet<DivisionCode>;
  report: ImportReport;
}

async function handleMissing(
  context: RequestContext,
  { asOf, endMissing }: ImportRequest,
  { seen, listedParents, report }: Seen,
): Promise<void> {
  const current = await read<{ code: string; parentCode: string }>(
    context,
    sql`select code, coalesce(parent_code, '') as "parentCode" from division where valid_to is null`,
  );
  // A table that lists no sibling says nothing about a division.
  const missing = current
    .filter(({ code, parentCode: parent }) => listedParents.has(parent) && !seen.has(code))
    .map(({ code }) => code);
  report.missing = missing.length;
  if (!endMissing || missing.length === 0) return;
  for (let from = 0; from < missing.length; from += BATCH) {
    await context.write('importDivisions', async (session) => {
      // One that began on the very day has never been valid: it keeps that one day.
      const rows = await session.rows<DivisionSaved>(sql`
        update division set valid_to = greatest(${asOf}::date - 1, valid_from)
        where valid_to is null and code = any(${missing.slice(from, from + BATCH)})
        returning id, code, name, level, kind, parent_code as "parentCode", valid_from as "validFrom", valid_to as "validTo", successor_code as "successorCode"`);
      emitSaved(session, rows);
      report.ended += rows.length;
    });
  }
}
