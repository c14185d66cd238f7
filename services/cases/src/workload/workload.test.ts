import { addDays, demoId } from '@guanjia/kit';
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

const MONDAY = '2018-10-29';

type Person = (typeof people)[keyof typeof people];

/** A case of the community that is given to a person; its hotline limit is seven natural days. */
async function assigned(account: string): Promise<Answer> {
  const call = {
    channel: 'HOTLINE',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('RUBBISH'),
    text: '垃圾没有清运',
  };
  const { case: one } = await harness.mutate(
    people.community,
    'registerCase',
    call,
    '{ case { id version } }',
  );
  const input = { cases: [one], assigneeId: staffId(account) };
  const shape = '{ results { case { id version dueOn } reason } }';
  const [result] = (await harness.mutate(people.community, 'assignCases', input, shape)).results;
  return result.case;
}

const WORKLOAD = `query($of: [_Any!]!) { _entities(representations: $of) { ... on StaffMember { id workload {
  open openRows { field filter } overdue overdueRows { filter } dueToday dueTodayRows { filter }
  dueThisWeek dueThisWeekRows { filter } } } } }`;

async function loads(person: Person, ...accounts: string[]): Promise<Answer[]> {
  const of = accounts.map((account) => ({ __typename: 'StaffMember', id: staffId(account) }));
  const { _entities } = await harness.data<Answer>(person, WORKLOAD, { of });
  return _entities.map(({ workload }: Answer) => workload);
}

const counts = ({ open, overdue, dueToday, dueThisWeek }: Answer) => [open, overdue, dueToday, dueThisWeek];

async function listed(person: Person, filter: object): Promise<number> {
  const query = 'query($filter: CaseFilter) { cases(filter: $filter, first: 1) { totalCount } }';
  return (await harness.data<Answer>(person, query, { filter })).cases.totalCount;
}

test('a person’s load is what is open, overdue, due today and due this week, each with its rows', async () => {
  harness.clock.set(`${MONDAY}T08:30:00+08:00`);
  const early = await assigned('community');
  const resolved = await assigned('community');
  const resolution = { id: resolved.id, version: resolved.version, text: '已清运' };
  await harness.mutate(people.community, 'resolveCase', resolution, '{ case { id } }');
  harness.clock.set(`${addDays(MONDAY, 2)}T08:30:00+08:00`);
  await assigned('community');
  const at = async (day: number) => {
    harness.clock.set(`${addDays(MONDAY, day)}T08:31:00+08:00`);
    const [load] = await loads(people.subdistrict, 'community');
    for (const key of ['open', 'overdue', 'dueToday', 'dueThisWeek']) {
      expect(await listed(people.subdistrict, load[`${key}Rows`].filter)).toBe(load[key]);
    }
    return counts(load);
  };
  expect(early.dueOn).toBe(addDays(MONDAY, 7));
  expect(await at(3)).toEqual([2, 0, 0, 0]);
  expect(await at(7)).toEqual([2, 0, 1, 2]);
  expect(await at(8)).toEqual([2, 1, 0, 1]);
  expect(await at(14)).toEqual([2, 2, 0, 0]);
});

test('nobody has cases that the caller does not see; one without any has none', async () => {
  const [own, free, unknown] = await loads(people.subdistrict, 'community', 'community2', 'nobody');
  expect([own.open, free.open, unknown.open]).toEqual([2, 0, 0]);
  expect((await loads(people.community2, 'community'))[0].open).toBe(0);
  await expect(loads(people.hotline, 'community')).rejects.toThrow('departmentsOnly');
});

test('any number of people cost as many statements as one person', async () => {
  const of = Array.from({ length: 40 }, (_, place) => ({
    __typename: 'StaffMember',
    id: demoId('StaffMember', `nobody ${place}`),
  }));
  const statements = async (some: object[]) => {
    await harness.data(people.district, WORKLOAD, { of: some });
    return harness.subgraph.lastStatements;
  };
  expect(await statements(of)).toBe(await statements(of.slice(0, 1)));
});
