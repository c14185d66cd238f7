import { personOf, Role } from '@guanjia/kit';
import { categoryId } from '../category/category-tree.ts';
import {
  casesHarness,
  DISTRICT,
  people,
  SUBDISTRICT,
  type Answer,
  type CasesHarness,
} from '../testing/cases-harness.ts';

let harness: CasesHarness;

beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());
beforeEach(() => harness.clock.set('2026-01-31T10:00:00+08:00'));

const head = personOf(DISTRICT, [Role.HEAD]);
const PACKS =
  '{ packs { key validFrom validTo untimed lines { clock amount } } uncovered { channel from to } }';
const PREVIEW = `query($input: DeadlinePreviewInput!) { deadlinePreview(input: $input) {
  clock dueOn state explanation { rule amount unit pauses { remaining from to } } } }`;
const local = {
  key: 'district2026',
  validFrom: '2026-03-01',
  channels: ['CALL', 'MAYOR_MAILBOX', 'HOTLINE', 'ONLINE', 'PATROL'],
  lines: [
    {
      clock: 'TOTAL',
      urgencies: ['COMPLEX'],
      rule: 'district2026.complex',
      amount: 10,
      unit: 'WORKING_DAYS',
      roll: false,
    },
    { clock: 'TOTAL', rule: 'district2026.general', amount: 3, unit: 'WORKING_DAYS', roll: false },
  ],
};

async function preview(input: object): Promise<Answer[]> {
  return (await harness.data<Answer>(people.community, PREVIEW, { input })).deadlinePreview;
}

test('a pack is ended and followed by another one, without overlap, and without a gap that nobody meant', async () => {
  expect(await harness.refusal(personOf(SUBDISTRICT, [Role.HEAD]), 'addDeadlinePack', local)).toMatchObject({
    reason: 'districtOnly',
  });
  expect(await harness.refusal(people.district, 'addDeadlinePack', local)).toMatchObject({
    reason: 'roleMissing',
  });
  expect(await harness.refusal(head, 'addDeadlinePack', local)).toMatchObject({
    reason: 'packOverlap',
    params: { key: 'hotline', channel: 'CALL' },
  });
  const end = { key: 'hotline', validTo: '2026-03-01' };
  expect(await harness.refusal(head, 'endDeadlinePack', end)).toMatchObject({
    code: 'RULE_VIOLATED',
    reason: 'packGap',
    field: 'acceptGaps',
    params: { channel: 'CALL', from: '2026-03-01', to: null },
  });
  const accepted = { ...end, acceptGaps: true };
  const ended = await harness.mutate(head, 'endDeadlinePack', accepted, '{ uncovered { channel from to } }');
  expect(ended.uncovered).toHaveLength(5);
  // A case of that time is told that no pack covers it.
  const [alone] = await preview({ channel: 'CALL', receivedAt: '2026-03-02T10:00:00+08:00' });
  expect(alone).toMatchObject({
    clock: 'TOTAL',
    dueOn: '2026-05-06',
    explanation: { rule: 'platform.uncovered' },
  });

  const added = await harness.mutate(head, 'addDeadlinePack', local, PACKS);
  expect(added.uncovered).toEqual([]);
  expect(added.packs.at(-1)).toMatchObject({
    key: 'district2026',
    untimed: ['ACCEPT', 'DISPATCH', 'FOLLOW_UP'],
  });
  const received = { channel: 'CALL', receivedAt: '2026-03-02T10:00:00+08:00' };
  expect((await preview(received))[0]).toMatchObject({ dueOn: '2026-03-05' });
  expect((await preview({ ...received, urgency: 'COMPLEX' }))[0]).toMatchObject({ dueOn: '2026-03-16' });
  expect((await preview({ channel: 'CALL' })).map(({ explanation }) => explanation.rule)).toEqual([
    'hotline.accept',
    'hotline.general',
  ]);
});

test('a pack takes the place of another one in one step, and who did it can be read', async () => {
  const input = { ...local, key: 'district2027', validFrom: '2027-01-01', replaces: ['district2026'] };
  expect(await harness.refusal(head, 'addDeadlinePack', { ...input, replaces: ['hotline'] })).toMatchObject({
    reason: 'packNotReplaced',
    field: 'replaces',
    params: { key: 'hotline' },
  });
  expect(await harness.refusal(head, 'addDeadlinePack', { ...input, replaces: ['none'] })).toMatchObject({
    reason: 'packNotFound',
  });
  const added = await harness.mutate(head, 'addDeadlinePack', input, PACKS);
  expect(added.uncovered).toEqual([]);
  expect(added.packs).toContainEqual(expect.objectContaining({ key: 'district2026', validTo: '2027-01-01' }));
  const CHANGES = '{ ruleChanges(first: 2) { kind pack validFrom validTo } }';
  expect(await harness.data(people.district, CHANGES)).toEqual({
    ruleChanges: [
      { kind: 'PACK_ADDED', pack: 'district2027', validFrom: '2027-01-01', validTo: null },
      { kind: 'PACK_ENDED', pack: 'district2026', validFrom: '2026-03-01', validTo: '2027-01-01' },
    ],
  });
});

test('a pack begins today or later, and its limits are of known categories', async () => {
  const later = { ...local, key: 'later', channels: ['VISIT'], validFrom: '2026-01-30' };
  expect(await harness.refusal(head, 'addDeadlinePack', later)).toMatchObject({ reason: 'packTerm' });
  const line = { ...local.lines[1], categories: ['NONE'] };
  expect(
    await harness.refusal(head, 'addDeadlinePack', { ...later, validFrom: '2027-01-01', lines: [line] }),
  ).toMatchObject({
    reason: 'packLineInvalid',
  });
});

test('the simulator tells every stage of a petition with its suspension', async () => {
  const stages = await preview({
    channel: 'VISIT',
    categoryId: categoryId('ROOF'),
    receivedAt: '2026-01-31T10:00:00+08:00',
    acceptedAt: '2026-02-02T10:00:00+08:00',
    assignedAt: '2026-02-03T10:00:00+08:00',
    handleBy: '2026-03-10',
    suspensions: [{ from: '2026-02-10T09:00:00+08:00', to: '2026-02-20T09:00:00+08:00' }],
    resolvedAt: '2026-04-10T10:00:00+08:00',
  });
  expect(stages.map(({ clock, dueOn, state }) => [clock, dueOn, state])).toEqual([
    ['ACCEPT', '2026-02-24', 'MET'],
    ['DISPATCH', '2026-02-03', 'MET'],
    ['HANDLE', '2026-03-20', 'MISSED'],
    ['FOLLOW_UP', '2026-04-15', 'RUNNING'],
    // 60 days from 2 February end on 3 April; ten more on the 13th.
    ['TOTAL', '2026-04-13', 'MET'],
  ]);
  expect(stages.at(-1).explanation.pauses).toMatchObject([{ to: '2026-04-13' }]);
  const input = {
    channel: 'VISIT',
    receivedAt: '2026-02-02T10:00:00+08:00',
    acceptedAt: '2026-02-01T10:00:00+08:00',
  };
  const { errors } = await harness.ask(head, PREVIEW, { input });
  expect(errors?.[0]?.extensions).toMatchObject({
    reason: 'timesOutOfOrder',
    field: 'acceptedAt',
  });
});
