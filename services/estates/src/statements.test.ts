import { personOf } from '@guanjia/kit';
import { demoHarness, type DemoHarness } from './testing/demo-harness.ts';

const district = personOf('150271000000');

let harness: DemoHarness;
beforeAll(async () => {
  harness = await demoHarness();
});
afterAll(() => harness?.stop());

/** Everything that can be asked below each root list. */
const OPERATIONS: Record<string, string> = {
  estates: `query($first: Int) { estates(first: $first) { totalCount nodes { name managementMode company { name creditCode estateCount } division { name parent { name } ancestors { name } }
    area { name chiefs { staffMember { name division { name } } } chiefHistory { nodes { from } } } managementArea { name floorArea estateCount }
    managementHistory { nodes { mode from to company { name } } } contracts { totalCount nodes { state company { name } } }
    committee { state nextStep { step dueOn } allowedSteps steps { nodes { step on } } } } } }`,
  divisions: `query($first: Int) { divisions(first: $first) { nodes { name parent { name } ancestors { name } children { totalCount nodes { name } } estates { totalCount nodes { name } }
    areas { nodes { name } } staffMembers { nodes { name } } now: registrySummary { completedEstates committeeShare { value } } then: registrySummary(asOf: "2016-01-01") { completedEstates } } } }`,
  propertyCompanies: `query($first: Int) { propertyCompanies(first: $first) { nodes { name estateCount estates { totalCount nodes { name } } contracts { nodes { estate { name } state } } } } }`,
  areas: `query($first: Int) { areas(first: $first) { nodes { community { name } estates { nodes { name } } chiefs { tier staffMember { name } } } } }`,
  ownersCommittees: `query($first: Int) { ownersCommittees(first: $first) { nodes { state nextStep { step } estate { name division { name } } } } }`,
};

describe('the number of SQL statements does not depend on the number of rows', () => {
  test.each(Object.entries(OPERATIONS))('%s', async (_name, query) => {
    const counts: number[] = [];
    for (const first of [2, 40, 77]) {
      await harness.data(district, query, { first });
      counts.push(harness.subgraph.lastStatements);
    }
    expect(new Set(counts.slice(1)).size).toBe(1);
    // Few rows may lack something that more rows have, never the other way round.
    expect(counts[0]).toBeLessThanOrEqual(counts[1] ?? 0);
    expect(counts[1]).toBeLessThanOrEqual(25);
  });

  test('summaries of any divisions and days take one statement', async () => {
    await harness.data(
      district,
      `query($of: [_Any!]!) { _entities(representations: $of) { ... on Division {
      a: registrySummary { households } b: registrySummary(asOf: "2015-05-05") { households } } } }`,
      {
        of: ['150271000000', '150271010000', '150271010027'].map((code) => ({
          __typename: 'Division',
          code,
        })),
      },
    );
    expect(harness.subgraph.lastStatements).toBe(2);
  });
});
