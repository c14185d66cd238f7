import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_MORNING, fixedClock, openDocumentStore, startSubgraph } from '@guanjia/kit';
import type { Caller, Subgraph, SubgraphDefinition } from '@guanjia/kit';
import { urlFor, withClient } from '@guanjia/postgres';
import { EVERYWHERE } from './seed-cases.ts';
import { log, type SizedDatabase } from './scale-database.ts';

/** Cases in the sheet, unless told otherwise. */
const ROWS = 20_000;
/** What an import fills, in the order in which rows refer to each other. */
const TABLES = ['case_record', 'case_deadline', 'case_resolution', 'case_event'] as const;
const COPY_ROUNDS = 3;
const POLLED_MS = 10;
const JOB = 'query ($id: ID!) { importJob(id: $id) { state taken } }';

export interface ImportAgainstCopy {
  rows: number;
  importMs: number;
  copyMs: number;
}

/**
 * Imports a sheet of cases into a copy of the database, and puts the same rows, their ids and numbers changed,
 * there by COPY: under the same indexes and triggers. The copy of the database is dropped.
 */
export async function importAgainstCopy(
  cases: SubgraphDefinition,
  { adminUrl, urlOf }: SizedDatabase,
  { caller, rows = ROWS }: { caller: Caller; rows?: number },
): Promise<ImportAgainstCopy> {
  const database = 'scale_import';
  const template = new URL(adminUrl).pathname.slice(1);
  const control = urlFor(adminUrl, { database: 'postgres' });
  await withClient(control, async (admin) => {
    await admin.query(`drop database if exists ${database}`);
    await admin.query(`create database ${database} template ${template} strategy file_copy`);
  });
  const copyUrl = urlFor(adminUrl, { database });
  const serviceUrl = new URL(urlOf('cases'));
  serviceUrl.pathname = `/${database}`;
  const folder = mkdtempSync(join(tmpdir(), 'guanjia-import-'));
  try {
    const subgraph = await startSubgraph(cases, {
      database: { serviceUrl: serviceUrl.href },
      clock: fixedClock(DEMO_MORNING),
      log,
      documents: openDocumentStore({ folder }),
    });
    try {
      const importMs = await imported(subgraph, caller, await sheet(copyUrl, rows));
      return { rows, importMs, copyMs: await copied(copyUrl) };
    } finally {
      await subgraph.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
    await withClient(control, (admin) =>
      admin.query(`drop database ${database} with (force)`).then(() => undefined),
    );
  }
}

/** A ledger as an office keeps it: what cases of earlier years say, as if they had come in by visit. */
async function sheet(adminUrl: string, length: number): Promise<string[]> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ line: string }>(`
      select concat_ws(',', 'BENCH-' || row_number() over (order by t.received_at, t.id), e.name, k.name,
        to_char(t.received_at at time zone 'Asia/Shanghai', 'YYYY/MM/DD HH24:MI:SS'), '来访',
        case when t.resolved_on is null then '办理中' else '已办结' end,
        coalesce(to_char(t.resolved_at at time zone 'Asia/Shanghai', 'YYYY/MM/DD HH24:MI:SS'), ''), '已到现场处理', '王某', '13812345678', '满意',
        t.text) as line
      from case_record t join estate_ref e on e.id = t.estate_id join case_category k on k.id = t.category_id
      where t.state in ('CLOSED', 'RESOLVED', 'IN_PROGRESS') order by t.received_at desc, t.id desc limit ${length}`);
    if (rows.length < length) throw new Error(`The import takes a ledger of ${length} cases at least.`);
    const header =
      '来件编号,小区名称,类别,登记时间,来件渠道,办理状态,办结时间,处理结果,反映人,联系电话,满意度,反映内容';
    return [header, ...rows.map(({ line }) => line)];
  });
}

/** Uploads, checks and runs the import; answers how long the run took. */
async function imported(subgraph: Subgraph, caller: Caller, lines: readonly string[]): Promise<number> {
  const ask = async (query: string, variables: object): Promise<Record<string, unknown>> => {
    const { data, errors } = await subgraph.execute({
      query,
      variables: variables as Record<string, unknown>,
      caller,
      requestId: 'bench',
    });
    if (errors) throw new Error(JSON.stringify(errors));
    return Object.values(data ?? {})[0] as Record<string, unknown>;
  };
  const { status, body } = await subgraph.answerFile({
    method: 'POST',
    target: '/documents?name=ledger.csv',
    body: Readable.from([Buffer.from(lines.join('\n'))]),
    caller,
    requestId: 'bench',
  });
  if (status !== 201) throw new Error(`The sheet was not taken: ${String(body)}`);
  const documentId = (JSON.parse(body as string) as { id: string }).id;
  const { id } = await ask('mutation ($input: PrepareImportInput!) { prepareImport(input: $input) { id } }', {
    input: { kind: 'CASE_LEDGER', documentId },
  });
  await ask('mutation ($input: CheckImportInput!) { checkImport(input: $input) { id } }', {
    input: { id, settings: {}, mapping: [] },
  });
  await subgraph.drainJobs();
  await ask('mutation ($input: RunImportInput!) { runImport(input: $input) { id } }', { input: { id } });
  const began = performance.now();
  const drained = subgraph.drainJobs();
  // What comes after an import, as the folding of its figures, nobody waits for.
  let { state, taken } = await ask(JOB, { id });
  for (; state === 'RUNNING'; { state, taken } = await ask(JOB, { id })) await pause(POLLED_MS);
  const took = performance.now() - began;
  await drained;
  if (state !== 'DONE' || taken !== lines.length - 1)
    throw new Error(`The import ended as ${String(state)} with ${String(taken)} rows.`);
  return took;
}

/** The rows of the import once more, as another's: every id, and every number that there is only one of, turned around. */
async function copied(adminUrl: string): Promise<number> {
  return withClient(adminUrl, async (client) => {
    await client.query(EVERYWHERE);
    const { rows: folders } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    );
    const fileOf = (table: string) => `${folders[0]?.folder}/bench-${table}`;
    const turned: Record<string, string> = {
      id: `split_part(id, '_', 1) || '_' || reverse(split_part(id, '_', 2))`,
      case_id: `'Case_' || reverse(split_part(case_id, '_', 2))`,
      number: `reverse(number)`,
      source_number: `reverse(source_number)`,
    };
    const columnsOf: Record<string, string> = {};
    for (const table of TABLES) {
      const { rows: columns } = await client.query<{ name: string }>(
        `select column_name as name from information_schema.columns where table_name = '${table}'
           and table_schema = 'public' and is_generated = 'NEVER' order by ordinal_position`,
      );
      const names = columns.map(({ name }) => name);
      columnsOf[table] = names.join(', ');
      const ofImport =
        table === 'case_record'
          ? `import_id is not null`
          : `case_id in (select id from case_record where import_id is not null)`;
      await client.query(
        `copy (select ${names.map((name) => turned[name] ?? name).join(', ')} from ${table} where ${ofImport} order by ctid)
         to '${fileOf(table)}'`,
      );
    }
    const taken: number[] = [];
    for (let round = 0; round < COPY_ROUNDS; round += 1) {
      await client.query('begin');
      const began = performance.now();
      for (const table of TABLES)
        await client.query(`copy ${table} (${columnsOf[table]}) from '${fileOf(table)}'`);
      await client.query(`select tell_case_lives(array(select id from case_record c
        where exists (select from case_record i where i.import_id is not null and c.number = reverse(i.number))), null)`);
      taken.push(performance.now() - began);
      await client.query('rollback');
    }
    return Math.min(...taken);
  });
}
