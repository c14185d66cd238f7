import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  COMMUNITY,
  DISTRICT,
  estateId,
  people,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';
import { playIn, run, step } from '../testing/petition-scenes.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
  playIn(harness);
});
afterAll(() => harness?.stop());

async function atWork(more: object = {}): Promise<Answer> {
  const one = await run(people.community, 'registerCase', {
    channel: 'CALL',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('NOISE'),
    text: '楼上夜间噪声扰民',
    ...more,
  });
  const accepted = await run(people.community, 'acceptCase', step(one));
  const { staffId: assigneeId } = people.community;
  return run(people.community, 'assignCase', step(accepted, { assigneeId, dueOn: accepted.dueOn }));
}

const SUMMARY = `query($of: [_Any!]!) { _entities(representations: $of) { ... on Division { caseSummary {
  containment { level figure { numerator denominator numeratorRows { filter } } } } } } }`;

async function containment(code: string): Promise<Answer[]> {
  const of = [{ __typename: 'Division', code }];
  return (await harness.data<Answer>(people.district, SUMMARY, { of }))._entities[0].caseSummary.containment;
}

test('what was settled within its estate counts there and at every level above; the rows are those cases', async () => {
  await run(
    people.community,
    'resolveCase',
    step(await atWork(), { text: '楼长上门调解，双方和解', level: 'ESTATE' }),
  );
  await run(people.community, 'resolveCase', step(await atWork(), { text: '社区调解' }));

  for (const code of [COMMUNITY, DISTRICT]) {
    const levels = await containment(code);
    expect(levels.map(({ level, figure }) => [level, figure.numerator, figure.denominator])).toEqual([
      ['ESTATE', 1, 2],
      ['COMMUNITY', 2, 2],
      ['SUBDISTRICT', 2, 2],
      ['DISTRICT', 2, 2],
    ]);
    const { cases } = await harness.data<Answer>(
      people.district,
      'query($filter: CaseFilter) { cases(filter: $filter) { nodes { resolution { level text } } } }',
      { filter: levels[0].figure.numeratorRows.filter },
    );
    expect(cases.nodes).toEqual([{ resolution: { level: 'ESTATE', text: '楼长上门调解，双方和解' } }]);
  }
});

test('a case that names no estate, or lies with a tier above, was not settled within an estate', async () => {
  const nowhere = await atWork({ estateId: null, divisionCode: COMMUNITY });
  const within = { text: '调解', level: 'ESTATE' };
  expect(await harness.refusal(people.community, 'resolveCase', step(nowhere, within))).toMatchObject({
    code: 'RULE_VIOLATED',
    reason: 'notSettledInEstate',
    field: 'level',
  });

  const { version, id } = await atWork();
  const passed = await run(people.community, 'passUpCase', { id, version, note: '需街道协调' });
  const { staffId: assigneeId } = people.subdistrict;
  const taken = await run(
    people.subdistrict,
    'assignCase',
    step(passed, { assigneeId, dueOn: passed.dueOn }),
  );
  expect(await harness.refusal(people.subdistrict, 'resolveCase', step(taken, within))).toMatchObject({
    reason: 'notSettledInEstate',
  });
});
