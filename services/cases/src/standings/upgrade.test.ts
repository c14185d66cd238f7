import { migrate } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import type { Client } from 'pg';
import { steps } from '../migrations/steps.ts';
import {
  casesHarness,
  COMMUNITY,
  DISTRICT,
  estateId,
  people,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { FigureOracle } from '../testing/figure-oracle.ts';
import { liveAtRandom } from '../testing/random-lives.ts';
import { randomFrom } from '../testing/random-scene.ts';

let harness: CasesHarness;
beforeAll(async () => {
  harness = await casesHarness();
  await liveAtRandom({
    harness,
    oracle: new FigureOracle(),
    random: randomFrom(11),
    lives: 30,
    from: '2018-03-01',
    to: '2018-10-29',
    putRight: false,
  });
});
afterAll(() => harness?.stop());

const CASES = `select case_id, since_on::text, until_on::text, number, division_code, handed_to, first_in_time, reopened
  from case_standing order by 1, 2`;
/** What was so on each day; of the divisions that a batch was in before nothing is stored. */
const PETITIONS = `select s.petition_id, d.day::date::text as day, s.number, s.estate_id, s.persons, s.open, s.due_at, s.resolved_on::text, s.on_time,
    s.recorded_on > d.day::date as later
  from collective_petition_standing s
  cross join lateral generate_series(s.since_on, least(s.until_on - 1, date '2018-10-29'), interval '1 day') d(day) order by 1, 2`;

/** Runs steps again on a database that is as it was before them. */
async function upgraded(names: readonly string[], undo: string): Promise<void> {
  await asOwner(async (owner) => {
    await owner.query(undo);
    await owner.query(`delete from mikro_orm_migrations where name = any($1)`, [names]);
  });
  await migrate(harness.database, steps);
}

async function asOwner<Value>(work: (owner: Client) => Promise<Value>): Promise<Value> {
  return withClient(harness.database.ownerUrl, async (owner) => {
    await owner.query(
      `set guanjia.scope_from = '000000000000'; set guanjia.scope_to = '999999999999'; set datestyle = iso`,
    );
    return work(owner);
  });
}

const rowsOf = (query: string) => asOwner(async (owner) => (await owner.query(query)).rows);

test('stretches of before learn of first and repeated resolutions and of hand-overs', async () => {
  const before = await rowsOf(CASES);
  expect(before.filter(({ reopened }) => reopened).length).toBeGreaterThan(3);
  expect(before.filter(({ handed_to }) => handed_to !== null).length).toBeGreaterThan(1);
  await upgraded(
    ['0340-repeats-and-hand-overs'],
    `drop view case_handed_over; alter table case_standing drop column number, drop column handed_to, drop column first_in_time, drop column reopened;
     alter table case_figure drop column first_in_time, drop column resolved_again, drop column again_in_time, drop column overdue_again;
     alter table case_figure_delta drop column first_in_time, drop column resolved_again, drop column again_in_time, drop column overdue_again,
       drop column running_again;
     create index case_figure_empty on case_figure (kind) where accepted = 0`,
  );
  expect(await rowsOf(CASES)).toEqual(before);
  expect(await rowsOf('select recount_case_figures(false) as drift')).toEqual([{ drift: 0 }]);
});

test('collective petitions of before are told from their steps', async () => {
  const before = await rowsOf(PETITIONS);
  expect(before.length).toBeGreaterThan(500);
  await upgraded(
    ['0341-petition-standings'],
    `drop view collective_petition_handed_over; drop table collective_petition_standing;
     drop function tell_petition_standing() cascade; drop function begin_petition_standing() cascade; drop function end_petition_standing() cascade;
     drop function write_petition_stretches; alter table collective_petition drop column updated_at`,
  );
  expect(await rowsOf(PETITIONS)).toEqual(before);
});

test('complaints count against the company of their day once the registry tells its history again', async () => {
  const estate = estateId('松石雅居');
  // All that was kept until histories were told: who manages it now.
  await asOwner(async (owner) => {
    await owner.query(`delete from estate_management where estate_id = $1`, [estate]);
    await owner.query(
      `insert into estate_management (estate_id, since_on, company_id) values ($1, '-infinity', 'Company_now')`,
      [estate],
    );
    await owner.query(`select retell_companies(array[$1], '2018-10-29')`, [estate]);
  });
  const OF_COMPANIES = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Division {
    caseSummary { companies(first: 100) { company { id } count } } } } }`;
  const counts = async () => {
    const of = [{ __typename: 'Division', code: DISTRICT }];
    const { _entities } = await harness.data<Answer>(people.district, OF_COMPANIES, { of });
    const companies = _entities[0].caseSummary.companies as { company: { id: string }; count: number }[];
    const countOf = (id: string) => companies.find(({ company }) => company.id === id)?.count ?? 0;
    return { former: countOf('Company_then'), present: countOf('Company_now') };
  };
  const before = await counts();
  expect(before.former).toBe(0);
  const [{ early, late }] = await rowsOf(
    `select count(*) filter (where received_on < '2018-07-01')::int as early, count(*) filter (where received_on >= '2018-07-01')::int as late
     from case_standing s where until_on = 'infinity' and estate_id = '${estate}' and accepted_on is not null and not voided`,
  );
  expect([before.present, early > 0]).toEqual([early + late, true]);
  const company = (companyId: string, from: string, to: string | null) => ({
    mode: 'PROPERTY_COMPANY',
    companyId,
    from,
    to,
  });
  harness.feed.say('ManagementChanged', {
    id: estate,
    divisionCode: COMMUNITY,
    companyId: 'Company_now',
    history: [
      company('Company_then', '2010-01-01', '2018-06-30'),
      company('Company_now', '2018-07-01', null),
    ],
  });
  await harness.subgraph.catchUp();
  expect(await counts()).toEqual({ former: early, present: late });
  expect(await rowsOf('select recount_case_figures(false) as drift')).toEqual([{ drift: 0 }]);
});
