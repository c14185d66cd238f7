import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  COMMUNITY,
  estateId,
  OTHER_COMMUNITY,
  people,
  SUBDISTRICT,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';

const FAR = '150271020100';

let harness: CasesHarness;
let ids: { case: string; petition: string };

type Person = (typeof people)[keyof typeof people];

/** On the 10th a case and a collective petition come; on the 20th they go to another subdistrict, and are settled there. */
beforeAll(async () => {
  harness = await casesHarness();
  harness.clock.set('2018-10-10T09:00:00+08:00');
  const asked = {
    channel: 'CALL',
    estateId: estateId('科技家园'),
    categoryId: categoryId('RUBBISH'),
    text: '垃圾',
    complainantName: '王秀英',
  };
  const shape = '{ case { id version } }';
  const registered = await harness.mutate(people.community, 'registerCase', asked, shape);
  await harness.mutate(people.community, 'acceptCase', registered.case, shape);
  const batch = await harness.mutate(
    people.community,
    'registerCollectivePetition',
    { estateId: estateId('科技家园'), subject: '交接', persons: 12, representatives: ['王秀英'] },
    '{ collectivePetition { id version } }',
  );
  ids = { case: registered.case.id, petition: batch.collectivePetition.id };
  harness.clock.set('2018-10-20T09:00:00+08:00');
  move(FAR);
  await harness.subgraph.catchUp();
});
afterAll(() => harness?.stop());

function move(divisionCode: string): void {
  harness.feed.say('EstateSaved', {
    id: estateId('科技家园'),
    name: '科技家园',
    divisionCode,
    status: 'COMPLETED',
    completedOn: '2010-01-01',
  });
}

const ROWS = '{ field filter }';
const FIGURES = `accepted acceptedRows ${ROWS} open openRows ${ROWS} recordedLater recordedLaterRows ${ROWS}
  collectivePetitions collectiveOnTimeRate { denominatorRows ${ROWS} }`;
const HANDED_OVER = '{ totalCount nodes { id number receivedOn handedOverOn handedTo { code } } }';

async function summary(person: Person, code: string, to: string): Promise<Answer> {
  const of = [{ __typename: 'Division', code }];
  const SUMMARY = `query($of: [_Any!]!, $to: LocalDate) { _entities(representations: $of) { ... on Division {
    caseSummary(period: { to: $to }) { ${FIGURES} } } } }`;
  return (await harness.data<Answer>(person, SUMMARY, { of, to }))._entities[0].caseSummary;
}

/** Both parts of the list behind a figure. */
async function listed(person: Person, { field, filter }: Answer): Promise<Answer> {
  const ofCases = field === 'cases';
  const type = ofCases ? 'CaseFilter' : 'CollectivePetitionFilter';
  const rest = ofCases ? 'HandedOverCaseFilter' : 'HandedOverPetitionFilter';
  const restField = ofCases ? 'handedOverCases' : 'handedOverCollectivePetitions';
  return harness.data<Answer>(
    person,
    `query($filter: ${type}, $rest: ${rest}!) { here: ${field}(filter: $filter) { totalCount nodes { id } }
      handedOver: ${restField}(filter: $rest) ${HANDED_OVER} }`,
    { filter, rest: filter },
  );
}

const NUMBERS = [
  ['accepted', (told: Answer) => [told.accepted, told.acceptedRows]],
  ['open', (told: Answer) => [told.open, told.openRows]],
  ['recorded later', (told: Answer) => [told.recordedLater, told.recordedLaterRows]],
  [
    'collective petitions',
    (told: Answer) => [told.collectivePetitions, told.collectiveOnTimeRate.denominatorRows],
  ],
] as const;

describe('a figure of a past day', () => {
  test.each([
    ['the division that held the case then', people.community, COMMUNITY],
    ['the subdistrict above it', people.subdistrict, SUBDISTRICT],
  ])('has as many rows for the staff of %s', async (_who, person, code) => {
    const told = await summary(person, code, '2018-10-15');
    expect([told.accepted, told.open, told.collectivePetitions]).toEqual([1, 1, 1]);
    for (const [name, numberOf] of NUMBERS) {
      const [count, rows] = numberOf(told);
      const { here, handedOver } = await listed(person, rows);
      expect({ name, count: here.totalCount + handedOver.totalCount }).toEqual({ name, count });
      expect(here.totalCount).toBe(0);
    }
    const { handedOver } = await listed(person, told.acceptedRows);
    expect(handedOver.nodes).toEqual([
      {
        id: ids.case,
        number: expect.stringMatching(/^2018-\d{6}$/),
        receivedOn: '2018-10-10',
        handedOverOn: '2018-10-20',
        handedTo: { code: FAR },
      },
    ]);
    const petitions = await listed(person, told.collectiveOnTimeRate.denominatorRows);
    expect(petitions.handedOver.nodes).toMatchObject([{ id: ids.petition, handedTo: { code: FAR } }]);
  });

  test('shows the case itself to who may see it', async () => {
    const told = await summary(people.district, COMMUNITY, '2018-10-15');
    const { here, handedOver } = await listed(people.district, told.acceptedRows);
    expect([told.accepted, here.nodes, handedOver.totalCount]).toEqual([1, [{ id: ids.case }], 0]);
  });

  test('does not count it after it was handed over, and shows other divisions nothing', async () => {
    const after = await summary(people.community, COMMUNITY, '2018-10-20');
    expect([after.accepted, after.open, after.collectivePetitions]).toEqual([0, 0, 0]);
    const { acceptedRows } = await summary(people.community, COMMUNITY, '2018-10-15');
    const { here, handedOver } = await listed(people.community2, acceptedRows);
    expect([here.totalCount, handedOver.totalCount]).toEqual([0, 0]);
  });
});

test('nothing of what came after the hand-over is told', async () => {
  const before = await summary(people.community, COMMUNITY, '2018-10-15');
  const rowsBefore = await listed(people.community, before.acceptedRows);
  // It goes on to a third division.
  harness.clock.set('2018-10-25T09:00:00+08:00');
  move(OTHER_COMMUNITY);
  await harness.subgraph.catchUp();
  expect(await summary(people.community, COMMUNITY, '2018-10-15')).toEqual(before);
  expect(await listed(people.community, before.acceptedRows)).toEqual(rowsBefore);
  await withClient(harness.database.serviceUrl, async (client) => {
    await client.query(
      `select set_config('guanjia.scope_from', $1, false), set_config('guanjia.scope_to', $1 || '0', false)`,
      [COMMUNITY],
    );
    const standings = `select until_on::text, handed_to from case_standing where case_id = $1 order by since_on`;
    expect((await client.query(standings, [ids.case])).rows).toEqual([
      { until_on: '2018-10-20', handed_to: FAR },
    ]);
  });
});

test('a case that came back is in the list again as what it is', async () => {
  harness.clock.set('2018-10-27T09:00:00+08:00');
  move(COMMUNITY);
  await harness.subgraph.catchUp();
  const told = await summary(people.community, COMMUNITY, '2018-10-15');
  const { here, handedOver } = await listed(people.community, told.acceptedRows);
  expect([told.accepted, here.nodes, handedOver.totalCount]).toEqual([1, [{ id: ids.case }], 0]);
});

test('an integrator has no such list', async () => {
  const LIST = `query($on: LocalDate!) { handedOverCases(filter: { asOf: { on: $on, standing: ACCEPTED } }) { totalCount } }`;
  const { errors } = await harness.ask(people.hotline, LIST, { on: '2018-10-15' });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});
