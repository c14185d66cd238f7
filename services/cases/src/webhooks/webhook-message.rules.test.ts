import { networkInterfaces } from 'node:os';
import { isAllowed } from './allowed-address.ts';
import { eventTypeOf, pauseAfter } from './webhook-message.rules.ts';

test.each([
  ['CaseRegistered', 'case.registered'],
  ['CaseDeadlineMoved', 'case.deadline_moved'],
  ['CaseLoaded', null],
  ['CollectivePetitionRegistered', null],
])('%s is told as %s', (given, told) => {
  expect(eventTypeOf(given)).toBe(told);
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
