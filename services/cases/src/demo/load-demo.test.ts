import { addDays } from '@guanjia/kit';
import { casesHarness, DISTRICT, people, type CasesHarness } from '../testing/cases-harness.ts';

let harness: CasesHarness;
let loadedInMs = 0;

beforeAll(async () => {
  harness = await casesHarness();
  const begun = performance.now();
  expect(await harness.subgraph.loadDemo()).toBe(true);
  loadedInMs = performance.now() - begun;
}, 60_000);
afterAll(() => harness?.stop());

const SUMMARY = `query($of: [_Any!]!, $period: PeriodInput) { _entities(representations: $of) { ... on Division { caseSummary(period: $period) {
  from to accepted open overdue collectivePetitions persons
  resolutionRate { numerator denominator value } onTimeResolutionRate { numerator denominator } collectiveOnTimeRate { numerator denominator value }
  openByAge { bucket count } months { month accepted resolved } channels { channel count } categories { category { key } count }
  containment { tier figure { numerator denominator } } } } } }`;

async function summary(period?: { from?: string; to?: string }): Promise<any> {
  const of = [{ __typename: 'Division', code: DISTRICT }];
  const { _entities } = await harness.data<any>(people.district, SUMMARY, { of, period });
  return _entities[0].caseSummary;
}

test('probe', async () => {
  console.log(loadedInMs, JSON.stringify(await summary(), null, 1), addDays('2018-10-10', 1));
  const { cases } = await harness.data<any>(people.district, '{ cases(filter: {open: {eq: true}}, first: 20) { totalCount nodes { number text state tier dueOn overdue ageInDays assigneeName waitingFor { tier name } complainant { name phone } deadlines { clock dueOn state } events { nodes { type occurredAt actorName note } } } } }');
  console.log(JSON.stringify(cases, null, 1));
});
