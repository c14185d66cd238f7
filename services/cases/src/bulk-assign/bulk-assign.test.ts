import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  estateId,
  people,
  staffId,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());
beforeEach(() => harness.clock.set('2018-10-29T08:30:00+08:00'));

const RESULTS = `{ results {
  id assigned dueOn code reason case { id state assigneeName version dueOn events { nodes { type } } } } }`;

type Person = (typeof people)[keyof typeof people];

async function register(person: Person = people.community, estate = '松石雅居'): Promise<Answer> {
  const input = {
    channel: 'CALL',
    estateId: estateId(estate),
    categoryId: categoryId('RUBBISH'),
    text: '垃圾没有清运',
  };
  return (await harness.mutate(person, 'registerCase', input, '{ case { id version dueOn } }')).case;
}

async function assign(person: Person, cases: Answer[], given: object = {}): Promise<Answer> {
  const input = {
    cases: cases.map(({ id, version }: Answer) => ({ id, version })),
    assigneeId: staffId('community'),
    ...given,
  };
  return (await harness.mutate(person, 'assignCases', input, RESULTS)).results;
}

test('many cases go to one person, each accepted first and with its own due date', async () => {
  const cases = [await register(), await register()];
  const results = await assign(people.community, cases);
  for (const result of results) {
    expect(result).toMatchObject({ assigned: true, reason: null });
    expect(result.case).toMatchObject({ state: 'ASSIGNED', assigneeName: 'community员' });
    expect(result.dueOn).toBe(result.case.dueOn);
    expect(result.case.events.nodes.map(({ type }: Answer) => type)).toHaveLength(3);
  }
});

test('a refused case says why and holds up no other; sent again, nothing happens twice', async () => {
  const [good, stale] = [await register(), await register()];
  const elsewhere = await register(people.community2, '友谊小区');
  const cases = [good, { ...stale, version: 7 }, elsewhere, { id: 'Case_unknown', version: 1 }];
  const reasons = async () =>
    (await assign(people.community, cases)).map(({ assigned, reason }: Answer) => [assigned, reason]);
  expect(await reasons()).toEqual([
    [true, null],
    [false, 'versionConflict'],
    [false, 'notFound'],
    [false, 'notFound'],
  ]);
  expect((await reasons())[0]).toEqual([false, 'versionConflict']);
});

test('a dry run judges as the real one does and changes nothing', async () => {
  const one = await register();
  const tried = await assign(people.community, [one], { dryRun: true });
  expect(tried).toMatchObject([{ assigned: true, case: { state: 'REGISTERED', version: one.version } }]);
  expect(tried[0].case.events.nodes).toHaveLength(1);

  const past = { dueOn: '2018-10-28' };
  const [dry] = await assign(people.community, [one], { ...past, dryRun: true });
  const [real] = await assign(people.community, [one], past);
  expect(dry).toEqual(real);
  // The case was not accepted either: what belongs together happens together.
  expect(real).toMatchObject({ assigned: false, reason: 'dueInPast', case: { state: 'REGISTERED' } });

  const strict = { acceptFirst: false, dryRun: true };
  expect(await assign(people.community, [one], strict)).toMatchObject([{ reason: 'notFromThisState' }]);
});

test('an overdue case is due today; every assignment and every refusal is in the audit log', async () => {
  const one = await register();
  harness.clock.set('2019-03-04T08:30:00+08:00');
  const [refused] = await assign(people.analyst, [one]);
  expect(refused).toMatchObject({ assigned: false, code: 'FORBIDDEN', reason: 'roleMissing' });
  expect(await assign(people.community, [one])).toMatchObject([{ assigned: true }]);

  const log = await harness.data<Answer>(
    people.auditor,
    'query($id: ID!) { casesAuditLog(subjectId: $id) { nodes { action outcome } } }',
    { id: one.id },
  );
  const outcomes = log.casesAuditLog.nodes
    .filter(({ action }: Answer) => action === 'assignCases')
    .map(({ outcome }: Answer) => outcome);
  expect(outcomes).toEqual(['DONE', 'DONE', 'REFUSED']);
});

test('a call takes 1 to 100 cases, from the departments only', async () => {
  const refusal = (person: Person, cases: object[]) =>
    harness.refusal(person, 'assignCases', { cases, assigneeId: staffId('community') });
  expect(await refusal(people.community, [])).toMatchObject({ reason: 'bulkSize' });
  const many = Array.from({ length: 101 }, (_, place) => ({ id: `Case_${place}`, version: 1 }));
  expect(await refusal(people.community, many)).toMatchObject({ reason: 'bulkSize' });
  expect(await refusal(people.hotline, [{ id: 'Case_1', version: 1 }])).toMatchObject({ code: 'FORBIDDEN' });
});
