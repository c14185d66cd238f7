import { localFeedReader } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  OTHER_COMMUNITY,
  COMMUNITY,
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

const CASE = `query($id: ID!) { case(id: $id) { division { code } deadlines { clock } events { nodes { type data } } } }`;

const call = (estate: string) => ({
  channel: 'CALL',
  estateId: estateId(estate),
  categoryId: categoryId('RUBBISH'),
  text: '垃圾',
});

async function register(estate: string): Promise<Answer> {
  const shape = '{ case { id version division { code } } }';
  return (await harness.mutate(people.subdistrict, 'registerCase', call(estate), shape)).case;
}

/** Where an estate lies, since a day when it lay somewhere else before. */
const estate = (name: string, divisionCode: string, history: object[] = []) => ({
  history,
  id: estateId(name),
  name,
  divisionCode,
  status: 'COMPLETED',
  completedOn: '2010-01-01',
});

test('an estate that comes under another division takes its cases with all their parts along', async () => {
  const one = await register('松石雅居');
  const history = [
    { from: '2010-01-01', to: '2018-10-14', divisionCode: COMMUNITY },
    { from: '2018-10-15', to: null, divisionCode: OTHER_COMMUNITY },
  ];
  harness.feed.say('EstateSaved', estate('松石雅居', OTHER_COMMUNITY, history));
  await harness.subgraph.catchUp();
  expect(await harness.data(people.community, CASE, { id: one.id })).toEqual({ case: null });
  expect(await harness.data(people.community2, CASE, { id: one.id })).toEqual({
    case: {
      division: { code: OTHER_COMMUNITY },
      deadlines: [{ clock: 'ACCEPT' }, { clock: 'TOTAL' }],
      events: {
        nodes: [
          expect.objectContaining({ type: 'REGISTERED' }),
          {
            type: 'MOVED_WITH_ESTATE',
            data: { fromDivision: COMMUNITY, toDivision: OTHER_COMMUNITY, on: '2018-10-15' },
          },
        ],
      },
    },
  });
  const FEED = '{ casesEvents(first: 500) { events { type subjectId data } } }';
  const { casesEvents } = await harness.data<Answer>({ ...people.district, roles: [] }, FEED);
  expect(casesEvents.events.filter(({ type }: Answer) => type === 'CaseMoved')).toMatchObject([
    { subjectId: one.id, data: { divisionCode: OTHER_COMMUNITY, fromDivision: COMMUNITY } },
  ]);
  const LOG = 'query($id: ID) { casesAuditLog(subjectId: $id, first: 1) { nodes { action details } } }';
  const { casesAuditLog } = await harness.data<Answer>(people.auditor, LOG, { id: estateId('松石雅居') });
  expect(casesAuditLog.nodes).toMatchObject([
    { action: 'moveCasesWithEstate', details: { from: [COMMUNITY], to: OTHER_COMMUNITY } },
  ]);
  harness.feed.say('EstateSaved', estate('松石雅居', COMMUNITY));
  await harness.subgraph.catchUp();
  expect((await harness.data<Answer>(people.community, CASE, { id: one.id })).case.division.code).toBe(
    COMMUNITY,
  );
});

test('what is left with a division that ended goes on with its successor', async () => {
  const ENDED = '150271010028';
  const division = {
    id: 'Division_ended',
    code: ENDED,
    name: '旧社区',
    level: 'COMMUNITY',
    parentCode: '150271010000',
  };
  harness.feed.say('DivisionSaved', { ...division, validTo: null, successorCode: null });
  harness.feed.say('EstateSaved', estate('旧苑', ENDED));
  await harness.subgraph.catchUp();
  const shape = '{ case { id } }';
  const { estateId: _none, ...placeless } = call('');
  const input = { ...placeless, divisionCode: ENDED };
  const lone = (await harness.mutate(people.subdistrict, 'registerCase', input, shape)).case;
  const withEstate = await register('旧苑');
  harness.feed.say('EstateSaved', estate('旧苑', OTHER_COMMUNITY));
  harness.feed.say('DivisionSaved', { ...division, validTo: '2018-10-28', successorCode: OTHER_COMMUNITY });
  await harness.subgraph.catchUp();
  const moves = async (id: string) => {
    const { case: moved } = await harness.data<Answer>(people.community2, CASE, { id });
    expect(moved.division.code).toBe(OTHER_COMMUNITY);
    return moved.events.nodes.at(-1);
  };
  expect(await moves(lone.id)).toEqual({
    type: 'MOVED_WITH_DIVISION',
    data: { fromDivision: ENDED, toDivision: OTHER_COMMUNITY, on: '2018-10-29' },
  });
  expect(await moves(withEstate.id)).toMatchObject({ type: 'MOVED_WITH_ESTATE' });
});

test('after an outage everything that was said meanwhile is taken, and nothing twice', async () => {
  for (let place = 0; place < 1200; place += 1) {
    harness.feed.say('EstateSaved', estate(`新苑${place}`, place % 2 ? COMMUNITY : OTHER_COMMUNITY));
  }
  await Promise.all([harness.subgraph.catchUp(), harness.subgraph.catchUp()]);
  expect((await register('新苑1199')).division.code).toBe(COMMUNITY);
  await harness.subgraph.catchUp();
  expect((await register('新苑0')).division.code).toBe(OTHER_COMMUNITY);
});

test('a service in the same process is read from its own database, in the middle of the reader’s transaction', async () => {
  await register('松石雅居');
  const told = await harness.data<Answer>(people.district, '{ casesEvents(first: 500) { lastPosition } }');
  const reader = await casesHarness({ read: localFeedReader(harness.subgraph, 'reader') });
  try {
    await withClient(reader.database.adminUrl, async (client) => {
      const { rows } = await client.query(`select position from feed_position where feed <> 'cases'`);
      expect(rows).toEqual([{ position: String(told.casesEvents.lastPosition) }]);
    });
  } finally {
    await reader.stop();
  }
});

test('who left the staff gets no case any more', async () => {
  harness.feed.say('StaffMemberSaved', {
    id: staffId('community'),
    name: '离任者',
    divisionCode: COMMUNITY,
    tier: 'COMMUNITY',
    roles: ['HANDLER'],
    active: false,
  });
  await harness.subgraph.catchUp();
  const step = async (name: string, input: object) =>
    (await harness.mutate(people.community, name, input, '{ case { id version } }')).case;
  const accepted = await step('acceptCase', await step('registerCase', call('松石雅居')));
  const assign = { ...accepted, assigneeId: staffId('community'), dueOn: '2018-11-01' };
  expect(await harness.refusal(people.community, 'assignCase', assign)).toMatchObject({
    code: 'NOT_FOUND',
    reason: 'staffNotFound',
  });
});
