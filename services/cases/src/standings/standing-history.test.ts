import { withClient } from '@guanjia/postgres';
import { casesHarness, type CasesHarness } from '../testing/cases-harness.ts';
import { FigureOracle } from '../testing/figure-oracle.ts';
import { liveAtRandom } from '../testing/random-lives.ts';
import { randomFrom } from '../testing/random-scene.ts';

let harness: CasesHarness;
beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());

/** What was so of each case on each day; the hour of a limit that was moved later is told by nothing. */
const DAYS = `
  select s.case_id, d.day::date::text as day, division_code, tier, accepted_on, open, voided, resolved_on, resolved_in_time, resolved_level,
    ever_resolved, first_in_time, reopened, satisfaction, case when not voided then answered_on end as answered_on, (due_at at time zone 'Asia/Shanghai')::date as due_on,
    case when not voided then answered_in_time end as answered_in_time, answer_due_at
  from case_standing s cross join lateral generate_series(since_on, least(until_on - 1, date '2018-10-29'), interval '1 day') d(day)
  order by 1, 2`;

/** Which case left which division when, and for which other. */
const HAND_OVERS = `
  select case_id, until_on::text, division_code, handed_to from case_standing where handed_to is not null order by 1, 2`;

test('what was so of cases on which days can be told from all that is stored of them', async () => {
  await liveAtRandom({
    harness,
    oracle: new FigureOracle(),
    random: randomFrom(5),
    lives: 20,
    from: '2018-03-01',
    to: '2018-10-29',
    putRight: false,
  });
  await withClient(harness.database.ownerUrl, async (owner) => {
    await owner.query(
      `set guanjia.scope_from = '000000000000'; set guanjia.scope_to = '999999999999'; set datestyle = iso`,
    );
    const lived = (await owner.query(DAYS)).rows;
    expect(lived.length).toBeGreaterThan(1000);
    const handedOver = (await owner.query(HAND_OVERS)).rows;
    expect(handedOver.length).toBeGreaterThan(2);
    await owner.query(`select tell_case_lives(array_agg(id), null) from case_record`);
    expect((await owner.query(DAYS)).rows).toEqual(lived);
    expect((await owner.query(HAND_OVERS)).rows).toEqual(handedOver);
    // Told anew they count as they did.
    expect((await owner.query('select recount_case_figures(false) as drift')).rows).toEqual([{ drift: 0 }]);
  });
});
