import { withClient } from '@guanjia/postgres';
import { seedNotices, seedParts, seedPlan, seedRecords, seedStretches } from './seed-sql.ts';

interface Admin {
  query<Row>(text: string): Promise<{ rows: Row[] }>;
}

/** Rows in one statement. */
const BATCH = 50_000;

/**
 * Fills a cases database that holds the demo up to so many cases, over ten years, in the order of receipt. Rows are
 * written past triggers and indexes, as many statements at a time as there are cores; the indexes are built and the
 * roll-ups counted afterwards. Does nothing when the cases are there already.
 */
export async function seedCases(adminUrl: string, cases: number): Promise<void> {
  const began = performance.now();
  const done = (what: string) =>
    process.stderr.write(
      `${cases} cases: ${what} after ${Math.round((performance.now() - began) / 1000)} s\n`,
    );
  await withClient(adminUrl, async (client) => {
    const admin = client as unknown as Admin;
    const { rows: present } = await admin.query<{ count: string }>('select count(*) from case_record');
    const missing = cases - Number(present[0]?.count);
    if (missing <= 0) return;
    for (const sql of seedPlan(missing)) await admin.query(sql);
    const indexes = await dropIndexes(admin);
    await inParallel(adminUrl, [
      ...batches(missing).map(([from, to]) => seedRecords(from, to)),
      seedNotices(missing),
    ]);
    done('cases written');
    await inParallel(
      adminUrl,
      batches(missing).flatMap(([from, to]) => seedParts(from, to)),
    );
    done('deadlines, events and resolutions written');
    await inParallel(
      adminUrl,
      indexes.filter((index) => !ofStandings(index)),
    );
    done('indexes built');
    await admin.query('analyze');
    await inParallel(
      adminUrl,
      batches(missing).map(([from, to]) => seedStretches(from, to)),
    );
    await inParallel(adminUrl, indexes.filter(ofStandings));
    done('standings told');
    await requireSearchable(admin);
    await admin.query('drop schema seed cascade');
    await admin.query('vacuum analyze');
    done('analyzed');
    await admin.query('select recount_case_figures(true)');
    await admin.query('vacuum analyze case_figure');
    done('figures counted');
    const { rows } = await admin.query<{ drifted: number }>('select recount_case_figures(false) as drifted');
    if (rows[0]?.drifted !== 0) throw new Error('The roll-ups are not what the cases come to.');
    done('figures proved');
  });
}

const ofStandings = (index: string) => index.includes(' ON public.case_standing ');

function batches(cases: number): [number, number][] {
  return Array.from({ length: Math.ceil(cases / BATCH) }, (_, place) => [
    place * BATCH + 1,
    Math.min((place + 1) * BATCH, cases),
  ]);
}

/** Every division is in scope. */
export const EVERYWHERE = `set guanjia.scope_from = '000000000000'; set guanjia.scope_to = '999999999999'`;

const WORKERS = 2;

/** Several connections that take the statements in turn; none of them fires a trigger. */
async function inParallel(adminUrl: string, statements: readonly string[]): Promise<void> {
  const waiting = [...statements];
  const worker = () =>
    withClient(adminUrl, async (client) => {
      await client.query(`set session_replication_role = replica; set work_mem = '256MB'`);
      // The service's own functions see the rows of a scope alone.
      await client.query(EVERYWHERE);
      for (let next = waiting.shift(); next; next = waiting.shift()) await client.query(next);
    });
  await Promise.all(Array.from({ length: WORKERS }, worker));
}

/** Drops all indexes but those of keys, which the rows come in the order of; answers how to make them again. */
async function dropIndexes(admin: Admin): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; definition: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class t on t.oid = i.indrelid
    where t.relname in ('case_record', 'case_deadline', 'case_event', 'case_resolution', 'notice', 'escalation_watch',
        'case_standing')
      and t.relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
    order by pg_relation_size(t.oid) desc, i.indexrelid`);
  for (const { name } of rows) await admin.query(`drop index ${name}`);
  // The one that takes longest begins first.
  const order = rows.map(({ definition }) => definition);
  return [...order.filter((one) => one.includes(' gin ')), ...order.filter((one) => !one.includes(' gin '))];
}

/** The search index was filled from ready-made pieces: it must hold what the trigger would have put there. */
async function requireSearchable(admin: Admin): Promise<void> {
  const { rows } = await admin.query<{ number: string }>(`
    select number from (select * from case_record order by md5(id) limit 500) r
    where search_pairs is distinct from search_pairs(concat_ws(' ', text, location, number, source_number))`);
  if (rows.length > 0) throw new Error(`The search index does not hold what ${rows[0]?.number} says.`);
}
