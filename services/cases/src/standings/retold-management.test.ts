import { withClient } from '@guanjia/postgres';
import type { Client } from 'pg';
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

async function asOwner<Value>(work: (owner: Client) => Promise<Value>): Promise<Value> {
  return withClient(harness.database.ownerUrl, async (owner) => {
    await owner.query(
      `set guanjia.scope_from = '000000000000'; set guanjia.scope_to = '999999999999'; set datestyle = iso`,
    );
    return work(owner);
  });
}

const rowsOf = (query: string) => asOwner(async (owner) => (await owner.query(query)).rows);

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
