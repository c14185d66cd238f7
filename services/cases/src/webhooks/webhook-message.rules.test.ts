import { networkInterfaces } from 'node:os';
import { isAllowed } from './allowed-address.ts';
import { eventTypeOf, eventTypes, messageBody, pauseAfter } from './webhook-message.rules.ts';

test.each([
  ['CaseRegistered', 'case.registered'],
  ['CaseDeadlineMoved', 'case.deadline_moved'],
  ['CaseLoaded', null],
  ['CollectivePetitionRegistered', null],
])('%s is told as %s', (given, told) => {
  expect(eventTypeOf(given)).toBe(told);
});

/** Where a case stands, and nothing else: the whole of what leaves the platform. */
const TOLD = {
  version: 'version',
  number: 'number',
  channel: 'channel',
  sourceNumber: 'sourceNumber',
  estateId: 'estateId',
  divisionCode: 'divisionCode',
  categoryId: 'categoryId',
  urgency: 'urgency',
  state: 'state',
  tier: 'tier',
  receivedOn: 'receivedOn',
  acceptedOn: 'acceptedOn',
  dueOn: 'dueOn',
  resolvedOn: 'resolvedOn',
  resolvedOnTime: 'resolvedOnTime',
  reopenedCount: 'reopenedCount',
  clock: 'clock',
  from: 'from',
  to: 'to',
  provisional: 'provisional',
};

test('a message tells where a case stands, and neither words nor names nor numbers of anybody', () => {
  const body = messageBody({
    type: 'case.resolved',
    occurredAt: '2018-10-29T08:30:00+08:00',
    caseId: 'Case_1',
    sequence: 7,
    data: {
      ...TOLD,
      text: '垃圾没有清运',
      complainantName: '王小明',
      complainantPhone: '13800001234',
      note: '已处理',
    },
  });
  expect(JSON.parse(body)).toEqual({
    type: 'case.resolved',
    timestamp: '2018-10-29T00:30:00.000Z',
    data: { id: 'Case_1', sequence: 7, ...TOLD },
  });
});

test('what is not known of a case is left out', () => {
  const at = { type: 'case.accepted', occurredAt: '2018-10-29T00:30:00Z', caseId: 'Case_1', sequence: 8 };
  expect(JSON.parse(messageBody({ ...at, data: { state: 'ACCEPTED' } })).data).toEqual({
    id: 'Case_1',
    sequence: 8,
    state: 'ACCEPTED',
  });
});

test('each known event is named once, as its step is', () => {
  expect(new Set(eventTypes).size).toBe(eventTypes.length);
  for (const type of eventTypes) expect(type).toMatch(/^case\.[a-z]+(_[a-z]+)*$/);
});

test('pauses are spread by a fifth to both sides, and end', () => {
  expect([0, 0.5, 1].map((random) => pauseAfter(2, [5, 20], random))).toEqual([16_000, 20_000, 24_000]);
  expect(pauseAfter(3, [5, 20], 0.5)).toBeNull();
});

test.each([
  ['8.8.8.8', true],
  ['2001:4860:4860::8888', true],
  ['10.0.0.1', false],
  ['172.16.3.4', false],
  ['192.168.1.1', false],
  ['127.0.0.1', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['fc00::1', false],
  ['fe80::1', false],
  ['::ffff:192.168.1.1', false],
  ['64:ff9b::10.0.0.1', false],
  ['10.20.3.4', true],
])('%s may be called: %s', (address, allowed) => {
  expect(isAllowed(address, ['10.20.0.0/16'])).toBe(allowed);
});

test('no address of this machine may be called, public ones included, unless it is allowed', () => {
  const own = ['8.8.8.8', '2001:4860:4860::8888'];
  for (const address of [...own, '::ffff:8.8.8.8']) {
    expect(isAllowed(address, [], own)).toBe(false);
    expect(isAllowed(address, ['8.8.8.8/32', '2001:4860:4860::/64'], own)).toBe(true);
  }
  for (const { address } of Object.values(networkInterfaces()).flatMap((addresses = []) => addresses))
    expect(isAllowed(address.replace(/%.*$/, ''), [])).toBe(false);
});
