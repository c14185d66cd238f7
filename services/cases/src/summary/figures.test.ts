import { addDays, addMonths, Tier, type LocalDate, type RequestContext } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import fc from 'fast-check';
import type pg from 'pg';
import {
  sql,
  PostgresAdapter,
  PostgresQueryCompiler,
  DummyDriver,
  Kysely,
  PostgresIntrospector,
} from 'kysely';
import {
  casesHarness,
  COMMUNITY,
  DISTRICT,
  OTHER_COMMUNITY,
  SUBDISTRICT,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { settlementLevels } from '../case/case-enums.ts';
import { standingOn } from '../case/case-standing.ts';
import { categoryId } from '../category/category-tree.ts';
import { ageCounts } from './case-counts.ts';
import { ageRanges } from './age-ranges.ts';
import { countRows, type Dimension } from './count-rows.ts';
import { divisions, figureCounts } from './figure-counts.ts';

let harness: CasesHarness;
const TODAY = '2018-10-29';

beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** What a resolver is given, on a connection of the test's own. */
function contextOn(client: pg.Client): RequestContext {
  return {
    clock: harness.clock,
    loaders: new Map(),
    rows: async (query: ReturnType<typeof sql>) => {
      const { sql: text, parameters } = query.compile(compiler);
      return (await client.query(text, [...parameters])).rows;
    },
  } as unknown as RequestContext;
}

// What happens later to them still lies before today.
const day = fc.integer({ min: 0, max: 366 }).map((days) => addDays('2017-09-25', days));
const tier = fc.constantFrom(...Object.values(Tier));

const change = fc.record({
  case: fc.integer({ min: 0, max: 7 }),
  set: fc.record(
    {
      division_code: fc.constantFrom(COMMUNITY, OTHER_COMMUNITY, SUBDISTRICT, DISTRICT, '150271020100'),
      channel: fc.constantFrom('HOTLINE', 'VISIT'),
      estate_id: fc.constantFrom('Estate_a', 'Estate_b', null),
      category_id: fc.constantFrom('WATER', 'POWER', 'NOISE').map(categoryId),
      tier,
      state: fc.constantFrom(
        'REGISTERED',
        'IN_PROGRESS',
        'CLOSED',
        'VOIDED',
        'WITHDRAWN',
        'NOT_ACCEPTED',
        'TRANSFERRED',
        'SUSPENDED',
      ),
      accepted_on: fc.option(day),
      resolved_on: fc.option(day),
      resolved_on_time: fc.option(fc.boolean()),
      resolved_level: fc.option(fc.constantFrom(...settlementLevels)),
      ended_on: fc.option(day),
      due_at: fc
        .tuple(day, fc.integer({ min: 0, max: 23 }))
        .map(([on, hour]) => `${on}T${String(hour).padStart(2, '0')}:30:00+08:00`),
      follow_up_satisfaction: fc.constantFrom(
        'SATISFIED',
        'BASICALLY_SATISFIED',
        'DISSATISFIED',
        'UNREACHED',
        null,
      ),
      follow_up_at: day.map((on) => `${on}T10:00:00+08:00`),
      undone: fc.boolean(),
    },
    { requiredKeys: [] },
  ),
});

const COLUMNS = `(id, number, channel, registered_by, estate_id, division_code, category_id, urgency, text, received_at, received_on,
  registered_at, state, tier, due_on, due_at, due_provisional, updated_at)`;

async function register(client: pg.Client, ids: readonly string[], receivedOn: LocalDate): Promise<void> {
  await client.query(
    `insert into case_record ${COLUMNS} select id, id, 'HOTLINE', 'x', 'Estate_a', $2, $3, 'NORMAL', '电梯', ($4::text || 'T09:00:00+08:00')::timestamptz,
       $4::date, now(), 'REGISTERED', 'COMMUNITY', $5::date, ($5::text || 'T17:00:00+08:00')::timestamptz, false, now() from unnest($1::text[]) id`,
    [ids, COMMUNITY, categoryId('WATER'), receivedOn, addDays(receivedOn, 15)],
  );
}

type Change = { case: number; set: { undone?: boolean } & Record<string, unknown> };

function suspension(state: string): Record<string, unknown> {
  if (state !== 'SUSPENDED') return { suspended_from: null, suspended_at: null, suspended_until: null };
  return {
    suspended_from: 'IN_PROGRESS',
    suspended_at: '2018-04-05T12:00:00+08:00',
    suspended_until: '2019-01-01',
  };
}

/** A resolution that stood for some days before now, and everything else that can be said of a case. */
async function apply(client: pg.Client, id: string, { undone, ...set }: Change['set']): Promise<void> {
  if (undone !== undefined) {
    await client.query(`update case_record set reopened_count = 1, resolved_on = null where id = $1`, [id]);
    await client.query(`delete from case_resolution where case_id = $1`, [id]);
    await client.query(
      `insert into case_resolution (id, case_id, division_code, text, level, recorded_at, recorded_by, resolved_on, on_time)
       select 'r' || id, id, division_code, 'x', tier, received_at, 'x', received_on + 3, $2 from case_record where id = $1`,
      [id, undone],
    );
    await client.query(
      `update case_resolution set reopened_at = recorded_at, reopened_on = resolved_on + 30 where case_id = $1`,
      [id],
    );
    return;
  }
  if (typeof set['state'] === 'string') Object.assign(set, suspension(set['state']));
  const names = Object.keys(set);
  if (names.length === 0) return;
  await client.query(
    `update case_record set ${names.map((name, place) => `${name} = $${place + 2}`).join(', ')} where id = $1`,
    [id, ...Object.values(set)],
  );
  // As in life: nothing is resolved again before the earlier resolution was undone.
  await client.query(
    `update case_record c set resolved_on = r.reopened_on from case_resolution r
     where c.id = $1 and r.case_id = c.id and c.resolved_on < r.reopened_on`,
    [id],
  );
  // … and an objection at a follow-up visit is one to the resolution that stands.
  await client.query(
    `update case_record set follow_up_at = (coalesce(resolved_on, received_on) || 'T18:00:00+08:00')::timestamptz
     where id = $1 and (follow_up_at is null or (follow_up_at at time zone 'Asia/Shanghai')::date < resolved_on)`,
    [id],
  );
}

const DIMENSIONS: Dimension[] = ['TOTAL', 'CHANNEL', 'CATEGORY', 'TIER', 'ESTATE'];
const CODES = ['150200000000', DISTRICT, SUBDISTRICT, COMMUNITY];

async function expectFiguresToBeCounts(
  client: pg.Client,
  from: LocalDate | null,
  to: LocalDate,
): Promise<void> {
  const context = contextOn(client);
  for (const dimension of DIMENSIONS) {
    const rolledUp = await figureCounts(context).loadMany(
      CODES.map((code) => ({ code, from, to, dimension })),
    );
    const rows = await countRows(context, {
      codes: CODES,
      divisions: divisions(CODES),
      dimension,
      cohort: { from, to },
      on: to,
      unfinished: true,
    });
    const said = rolledUp.flatMap((members, place) =>
      [...(members as ReadonlyMap<string, object>)].map(([member, counts]) => ({
        code: CODES[place],
        member,
        ...counts,
      })),
    );
    const known = (row: object) =>
      Object.values(row).some((value) => typeof value === 'number' && value !== 0);
    const byKey = (a: { code?: string; member: string }, b: { code?: string; member: string }) =>
      `${a.code}${a.member}` < `${b.code}${b.member}` ? -1 : 1;
    expect({ dimension, from, to, rows: said.filter(known).sort(byKey) }).toEqual({
      dimension,
      from,
      to,
      rows: rows.filter(known).sort(byKey),
    });
  }
}

/** The ages of what was open on a day, told from roll-ups at the end of a month and counted in the rows otherwise. */
async function expectAgesToBeCounts(client: pg.Client, on: LocalDate): Promise<void> {
  const context = contextOn(client);
  const open = standingOn('OPEN', on, harness.clock.now());
  const counted = await context.rows<{ code: string; age: number }>(sql`
    select p.code, ${on}::date - t.received_on as age from ${divisions(CODES)}
    join case_record t on t.division_code >= p.range_from and t.division_code < p.range_to where ${open}`);
  const expected = CODES.map((code) =>
    Object.fromEntries(
      Object.entries(ageRanges).map(([bucket, [least, most]]) => [
        bucket,
        counted.filter((one) => one.code === code && one.age >= least && one.age <= (most ?? Infinity))
          .length,
      ]),
    ),
  );
  const told = await ageCounts(context).loadMany(CODES.map((code) => ({ code, from: null, to: on })));
  expect({ on, told }).toMatchObject({ on, told: expected });
}

test('whatever happens to cases, every figure is what counting the rows gives', async () => {
  await withClient(harness.database.serviceUrl, async (client) => {
    await client.query(`set guanjia.scope_from = '000000000000'; set guanjia.scope_to = '999999999999'`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(change, { minLength: 1, maxLength: 25 }),
        fc.array(day, { minLength: 8, maxLength: 8 }),
        fc.array(fc.tuple(fc.option(day), day), { minLength: 2, maxLength: 2 }),
        fc.boolean(),
        async (changes, received, periods, folded) => {
          await client.query('rollback; begin');
          for (const [place, on] of received.entries()) await register(client, [`c${place}`], on);
          for (const { case: place, set } of changes as Change[]) await apply(client, `c${place}`, set);
          if (folded) await client.query('select fold_case_figures()');
          const monthEnd = addDays('2018-06-01', -1);
          for (const [from, to] of [
            ...periods.filter(([from, to]) => from === null || from <= to),
            [null, TODAY],
            [addMonths('2018-10-01', -3), TODAY],
            ['2018-01-01', TODAY],
            ['2018-01-01', monthEnd],
            ['2018-01-01', addDays(monthEnd, 14)],
            ['2017-01-01', '2017-12-31'],
          ] as [LocalDate | null, LocalDate][]) {
            await expectFiguresToBeCounts(client, from, to);
          }
          for (const month of ['2017-10', '2017-11', '2018-02', '2018-06', '2018-09'])
            await expectAgesToBeCounts(client, addDays(addMonths(`${month}-01`, 1), -1));
          await expectAgesToBeCounts(client, '2018-06-14');
          expect((await client.query('select recount_case_figures(false) as drift')).rows).toEqual([
            { drift: 0 },
          ]);
          await client.query('rollback');
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

test('nobody but the triggers changes roll-ups, and nobody reads those of a division above', async () => {
  await withClient(harness.database.serviceUrl, async (client) => {
    await client.query(`set guanjia.scope_from = '150271010027'; set guanjia.scope_to = '150271010028'`);
    await register(client, ['seen'], '2018-10-01');
    const { rows } = await client.query(`select distinct division_code from case_figure_now`);
    expect(rows).toEqual([{ division_code: COMMUNITY }]);
    await expect(client.query(`delete from case_figure`)).rejects.toThrow('permission denied');
    await expect(client.query(`update case_figure_delta set open = 9`)).rejects.toThrow('permission denied');
  });
});

test('roll-ups that were lost are found by the check and put right', async () => {
  await withClient(harness.database.ownerUrl, async (owner) => {
    const drift = async (repair: boolean) =>
      (await owner.query<{ drift: number }>('select recount_case_figures($1) as drift', [repair])).rows[0]!
        .drift;
    expect(await drift(false)).toBe(0);
    await owner.query(`set guanjia.scope_from = '000000000000'; set guanjia.scope_to = '999999999999'`);
    await register(owner, ['lost'], '2018-10-01');
    await owner.query('delete from case_figure_delta; delete from case_figure');
    expect(await drift(false)).toBeGreaterThan(10);
    expect(await drift(true)).toBeGreaterThan(10);
    expect(await drift(false)).toBe(0);
  });
});
