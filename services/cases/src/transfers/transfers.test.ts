import { categoryId } from '../category/category-tree.ts';
import { partsOfCases } from '../case/move-case.ts';
import { withClient } from '@guanjia/postgres';
import {
  casesHarness,
  estateId,
  OTHER_COMMUNITY,
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

type Person = (typeof people)[keyof typeof people];

const TRANSFER = `{ id version state authority objectionDueOn fromDivision { code } toDivision { code } mayAnswer mayDecide }`;
const CASE = `{ id version state tier dueOn division { code } deadlines { clock state dueOn } events { nodes { type data } }
  transfers ${TRANSFER} allowedActions { action allowed reason } }`;

function settle(person: Person, name: string, input: object): Promise<Answer> {
  return harness.mutate(person, name, input, `{ transfer ${TRANSFER} case ${CASE} }`);
}

async function read(person: Person, id: string): Promise<Answer> {
  return (await harness.data<Answer>(person, `query($id: ID!) { case(id: $id) ${CASE} }`, { id })).case;
}

async function accepted(): Promise<Answer> {
  const input = {
    channel: 'CALL',
    estateId: estateId('松石雅居'),
    categoryId: categoryId('RUBBISH'),
    text: '垃圾',
  };
  const one = await harness.mutate(people.community, 'registerCase', input, '{ case { id version } }');
  return (await harness.mutate(people.community, 'acceptCase', one.case, '{ case { id version } }')).case;
}

async function transferred(): Promise<{ id: string; transfer: Answer }> {
  const { id, version } = await accepted();
  const input = { id, version, note: '该处属友谊社区', divisionCode: OTHER_COMMUNITY };
  const { transfer, case: seen } = await settle(people.community, 'transferCase', input);
  expect(seen).toBeNull();
  return { id, transfer };
}

test('a case that another community should have moves there with its clocks, out of the sight of the first', async () => {
  const { id, transfer } = await transferred();
  expect(transfer).toMatchObject({
    state: 'OPEN',
    // Five working days after Monday 29 October.
    objectionDueOn: '2018-11-05',
    toDivision: { code: OTHER_COMMUNITY },
  });
  expect(await read(people.community, id)).toBeNull();
  const there = await read(people.community2, id);
  expect(there).toMatchObject({ state: 'ACCEPTED', tier: 'COMMUNITY', dueOn: '2018-11-05' });
  expect(there.deadlines.map(({ clock, state }: Answer) => [clock, state])).toEqual([
    ['ACCEPT', 'MET'],
    ['DISPATCH', 'RUNNING'],
    ['TOTAL', 'RUNNING'],
  ]);
  expect(there.events.nodes.at(-1)).toMatchObject({
    type: 'TRANSFERRED',
    data: { fromDivision: '150271010027', toDivision: OTHER_COMMUNITY },
  });
  expect(there.allowedActions).toContainEqual({ action: 'OBJECT_TO_TRANSFER', allowed: true, reason: null });
  // Its estate is saved again: the case stays where it was transferred to.
  const estate = { id: estateId('松石雅居'), name: '松石雅居', divisionCode: '150271010027' };
  harness.feed.say('EstateSaved', { ...estate, status: 'COMPLETED', completedOn: '2010-01-01' });
  await harness.subgraph.catchUp();
  expect(await read(people.community2, id)).not.toBeNull();
});

test('an objection within five working days that the transferor confirms brings the case back', async () => {
  const { id, transfer } = await transferred();
  harness.clock.set('2018-11-05T17:00:00+08:00');
  const note = '小区在科技路社区';
  const objected = await settle(people.community2, 'objectToTransfer', {
    id: transfer.id,
    version: transfer.version,
    note,
  });
  expect(objected.transfer.state).toBe('OBJECTED');
  const answer = {
    id: transfer.id,
    version: objected.transfer.version,
    note: '确属本社区',
    answer: 'CONFIRM',
  };
  expect(await harness.refusal(people.community2, 'answerObjection', answer)).toMatchObject({
    reason: 'notYourDesk',
  });
  const LIST =
    '{ caseTransfers(filter: { state: { eq: OBJECTED } }) { nodes { id mayAnswer case { id } } } }';
  expect(await harness.data(people.community, LIST)).toEqual({
    caseTransfers: { nodes: [{ id: transfer.id, mayAnswer: true, case: null }] },
  });
  const confirmed = await settle(people.community, 'answerObjection', answer);
  expect(confirmed).toMatchObject({
    transfer: { state: 'RETURNED' },
    case: { id, state: 'ACCEPTED', division: { code: '150271010027' } },
  });
  expect(confirmed.case.events.nodes.slice(-2).map((event: Answer) => event.type)).toEqual([
    'TRANSFER_OBJECTED',
    'TAKEN_BACK',
  ]);
  expect(await read(people.community2, id)).toBeNull();
});

test('when the transferor insists, the tier above both decides', async () => {
  const { id, transfer } = await transferred();
  const base = { id: transfer.id, note: '不属于我们' };
  const objected = await settle(people.community2, 'objectToTransfer', {
    ...base,
    version: transfer.version,
  });
  const version = objected.transfer.version;
  const insisted = await settle(people.community, 'answerObjection', { ...base, version, answer: 'INSIST' });
  expect(insisted).toMatchObject({ transfer: { state: 'INSISTED' }, case: null });
  const decision = { ...base, version: insisted.transfer.version, decision: 'UPHOLD' };
  expect(await harness.refusal(people.community, 'decideTransfer', decision)).toMatchObject({
    reason: 'roleMissing',
  });
  const upheld = await settle(people.subdistrict, 'decideTransfer', decision);
  expect(upheld).toMatchObject({
    transfer: { state: 'UPHELD' },
    case: { id, division: { code: OTHER_COMMUNITY } },
  });
  for (const desk of [people.community, people.community2])
    expect((await told(desk, id)).at(-1)).toMatchObject({ kind: 'TRANSFER_UPHELD' });
  const offered = (await read(people.community2, id)).allowedActions;
  expect(offered).toContainEqual({ action: 'OBJECT_TO_TRANSFER', allowed: false, reason: 'transferSettled' });
});

/** What a person or their desk was told of the transfers of a case, oldest first. */
async function told(person: Person, caseId: string): Promise<Answer[]> {
  const NOTICES = `query($id: ID!) { myNotices(first: 50, filter: { caseId: { eq: $id } }) {
    nodes { kind params caseId case { id } } } }`;
  const { myNotices } = await harness.data<Answer>(person, NOTICES, { id: caseId });
  return myNotices.nodes.toReversed();
}

test('each desk is told of what waits for it: a transfer, an objection, a dispute, the answer', async () => {
  const { id, transfer } = await transferred();
  expect(await told(people.community2, id)).toMatchObject([
    { kind: 'CASE_TRANSFERRED', params: { dueOn: '2018-11-05', name: 'community员' }, case: { id } },
  ]);
  const base = { id: transfer.id, note: '不属于我们' };
  let { version } = transfer;
  const go = async (person: Person, name: string, more: object = {}) => {
    version = (await settle(person, name, { ...base, version, ...more })).transfer.version;
  };
  await go(people.community2, 'objectToTransfer');
  // The transferring desk does not see the case any more, but where its transfer is answered.
  expect(await told(people.community, id)).toMatchObject([
    { kind: 'TRANSFER_OBJECTED', params: { name: 'community2员' }, caseId: id, case: null },
  ]);
  await go(people.community, 'answerObjection', { answer: 'INSIST' });
  expect(await told(people.district, id)).toEqual([]);
  expect(await told(people.subdistrictHead, id)).toMatchObject([{ kind: 'TRANSFER_INSISTED', case: { id } }]);
  await go(people.subdistrict, 'decideTransfer', { decision: 'RETURN' });
  expect((await told(people.community2, id)).map(({ kind }) => kind)).toEqual([
    'CASE_TRANSFERRED',
    'TRANSFER_TAKEN_BACK',
  ]);
  expect((await told(people.community, id)).map(({ kind }) => kind)).toEqual([
    'TRANSFER_OBJECTED',
    'CASE_RETURNED',
  ]);
});

test('too late, or after going to work on it, nobody objects', async () => {
  const late = await transferred();
  harness.clock.set('2018-11-06T08:30:00+08:00');
  const objection = { id: late.transfer.id, version: late.transfer.version, note: '不属于我们' };
  expect(await harness.refusal(people.community2, 'objectToTransfer', objection)).toMatchObject({
    code: 'RULE_VIOLATED',
    reason: 'objectionTooLate',
  });
  harness.clock.set('2018-10-29T08:30:00+08:00');
  const { id, transfer } = await transferred();
  const there = await read(people.community2, id);
  const input = { id, version: there.version, assigneeId: staffId('community2'), dueOn: '2018-11-01' };
  const shape = '{ case { transfers { state version } } }';
  const { case: assigned } = await harness.mutate(people.community2, 'assignCase', input, shape);
  expect(assigned.transfers).toMatchObject([{ state: 'TAKEN_OVER' }]);
  const { version } = assigned.transfers[0];
  expect(
    await harness.refusal(people.community2, 'objectToTransfer', {
      id: transfer.id,
      version,
      note: '不属于我们',
    }),
  ).toMatchObject({ reason: 'takenOver' });
});

test('only to another division of the same tier', async () => {
  const { id, version } = await accepted();
  const to = (divisionCode: string) =>
    harness.refusal(people.community, 'transferCase', { id, version, note: '移交', divisionCode });
  expect(await to('150271010000')).toMatchObject({ reason: 'transferOtherTier' });
  expect(await to('150271010027')).toMatchObject({ reason: 'transferSameDivision' });
  expect(await to('150271010099')).toMatchObject({ reason: 'divisionUnknown' });
});

test('an authority outside ends the case, with every clock stopped', async () => {
  const { id, version } = await accepted();
  const input = { id, version, note: '属公安职责', authority: '高新区公安分局' };
  const out = await settle(people.community, 'transferCaseOut', input);
  expect(out).toMatchObject({
    transfer: { state: 'HANDED_OVER', authority: '高新区公安分局', toDivision: null },
    case: { state: 'TRANSFERRED' },
  });
  expect(out.case.deadlines.map(({ state }: Answer) => state)).toEqual(['MET', 'STOPPED', 'STOPPED']);
});

/** Tables whose division is not the case's, or that a trigger keeps in step: why each is not moved. */
const notMoved = {
  case_standing: 'tells which division held the case when',
  escalation_watch: 'follows the deadline that it watches',
  notice: 'belongs to its recipient, wherever the case goes',
  webhook_delivery: 'belongs to the client that it is sent to',
};

test('every table that hangs on a case moves with it', async () => {
  await withClient(harness.database.adminUrl, async (client) => {
    const { rows } = await client.query(`
      select distinct c.table_name as name from information_schema.columns c
      join information_schema.columns d using (table_schema, table_name)
      join information_schema.tables using (table_schema, table_name)
      where c.column_name = 'case_id' and d.column_name = 'division_code' and table_schema = 'public'
        and table_type = 'BASE TABLE'`);
    expect(rows.map(({ name }) => name).sort()).toEqual([...partsOfCases, ...Object.keys(notMoved)].sort());
  });
});
