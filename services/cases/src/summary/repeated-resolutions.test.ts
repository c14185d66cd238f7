import { caseScenes } from '../testing/case-scenes.ts';
import {
  casesHarness,
  DISTRICT,
  people,
  staffId,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';

let harness: CasesHarness;
const { run, register } = caseScenes(() => harness);

const on = (day: string) => harness.clock.set(`2018-${day}T10:00:00+08:00`);
const step = ({ id, version }: Answer, more: object = {}) => ({ id, version, ...more });

/** Given to somebody and resolved on a day. */
async function resolvedOn(day: string, one: Answer): Promise<Answer> {
  on(day);
  const assigneeId = staffId('community');
  const assigned = await run(people.community, 'assignCase', step(one, { assigneeId, dueOn: `2018-${day}` }));
  return run(people.community, 'resolveCase', step(assigned, { text: '已清运' }));
}

async function reopenedOn(day: string, one: Answer): Promise<Answer> {
  on(day);
  return run(people.community, 'reopenCase', step(one, { note: '又堆满了' }));
}

const RATE = `{ numerator denominator numeratorRows { filter } denominatorRows { filter } }`;
const RATES = `query($of: [_Any!]!, $to: LocalDate!) { _entities(representations: $of) { ... on Division {
  caseSummary(period: { to: $to }) { first: firstResolutionInTimeRate ${RATE} again: repeatedResolutionInTimeRate ${RATE} } } } }`;

/** Both rates as of a day, each number proved by the length of its list. */
async function ratesOn(day: string): Promise<string> {
  const of = [{ __typename: 'Division', code: DISTRICT }];
  const { _entities } = await harness.data<Answer>(people.district, RATES, { of, to: `2018-${day}` });
  const told: string[] = [];
  for (const { numerator, denominator, ...rows } of Object.values<Answer>(_entities[0].caseSummary)) {
    const LISTS = `query($numerator: CaseFilter, $denominator: CaseFilter) {
      numerator: cases(filter: $numerator) { totalCount } denominator: cases(filter: $denominator) { totalCount } }`;
    const listed = await harness.data<Answer>(people.district, LISTS, {
      numerator: rows.numeratorRows.filter,
      denominator: rows.denominatorRows.filter,
    });
    expect([listed.numerator.totalCount, listed.denominator.totalCount]).toEqual([numerator, denominator]);
    told.push(`${numerator}/${denominator}`);
  }
  return told.join(' ');
}

beforeAll(async () => {
  harness = await casesHarness();
  on('03-01');
  // A call has seven days. One case is resolved in time and stays so; the other comes late, twice back, and waits again.
  const [prompt, late] = [await register(), await register()];
  const accepted = await run(people.community, 'acceptCase', step(late));
  await resolvedOn('03-03', await run(people.community, 'acceptCase', step(prompt)));
  const first = await resolvedOn('03-20', accepted);
  const second = await resolvedOn('03-25', await reopenedOn('03-22', first));
  await reopenedOn('03-27', second);
  on('04-20');
});
afterAll(() => harness?.stop());

test.each([
  ['while neither is due', '03-02', '0/0 0/0'],
  ['once one came in time', '03-04', '1/1 0/0'],
  ['once the other is overdue', '03-15', '1/2 0/0'],
  ['once it was resolved, late', '03-21', '1/2 0/0'],
  ['once it came back', '03-24', '1/2 0/0'],
  ['once it was resolved again, in time', '03-26', '1/2 1/1'],
  ['once it came back again', '03-28', '1/2 0/0'],
  ['once it is overdue again', '04-19', '1/2 0/1'],
  ['today', '04-20', '1/2 0/1'],
])('first and repeated resolutions in time are two figures: %s', async (_when, day, rates) => {
  expect(await ratesOn(day)).toBe(rates);
});
