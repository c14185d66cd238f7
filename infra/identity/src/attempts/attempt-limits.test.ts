import { createAttemptLimits, type Admission, type SignInAttempt } from './attempt-limits.ts';

let now: number;
let limits: ReturnType<typeof createAttemptLimits>;

beforeEach(() => {
  now = 0;
  limits = createAttemptLimits(() => now);
});

const stranger = (account: string, address: string): SignInAttempt => ({
  account,
  address,
  knownDevice: undefined,
});

function taken(admission: Admission) {
  if (!('pauseMs' in admission)) throw new Error(`refused for ${admission.refusedSeconds} s`);
  return admission;
}

function fail(attempt: SignInAttempt): number {
  const { pauseMs, end } = taken(limits.admit(attempt));
  end(false);
  return pauseMs;
}

test('five wrong passwords of one account and address, then a quarter of an hour', () => {
  for (let attempt = 0; attempt < 5; attempt += 1) fail(stranger('district', '203.0.113.5'));
  expect(limits.admit(stranger('district', '203.0.113.5'))).toEqual({ refusedSeconds: 900 });
  expect(taken(limits.admit(stranger('district', '203.0.113.6'))).pauseMs).toBe(0);
  now = 900_000;
  expect(fail(stranger('district', '203.0.113.5'))).toBe(0);
});

test('guesses at one account from ever other addresses grow slow, and are never refused', () => {
  const pauses = Array.from({ length: 200 }, (_, index) => fail(stranger('district', `198.51.${index}.1`)));
  expect(pauses.slice(0, 20)).toEqual(Array(20).fill(0));
  expect(pauses.slice(20, 23)).toEqual([250, 500, 750]);
  expect(pauses.at(-1)).toBe(8_000);
  // Another account feels nothing of it.
  expect(fail(stranger('community', '203.0.113.5'))).toBe(0);
});

test('one password tried on ever other accounts grows slow too, and colleagues behind the address get in', () => {
  for (let index = 0; index < 100; index += 1) fail(stranger(`account-${index}`, '203.0.113.5'));
  const colleague = taken(limits.admit(stranger('community', '203.0.113.5')));
  expect(colleague.pauseMs).toBe(8_000);
  const known = { account: 'community', address: '203.0.113.5', knownDevice: 'device-1' };
  expect(fail(known)).toBe(0);
});

test('an address has so many attempts under way and no more; a known device is not among them', () => {
  const first = taken(limits.admit(stranger('account-0', '203.0.113.5')));
  for (let index = 1; index < 10; index += 1) limits.admit(stranger(`account-${index}`, '203.0.113.5'));
  expect(limits.admit(stranger('district', '203.0.113.5'))).toEqual({ refusedSeconds: 8 });
  expect(fail({ account: 'district', address: '203.0.113.5', knownDevice: 'device-1' })).toBe(0);
  first.end(false);
  expect(fail(stranger('district', '203.0.113.5'))).toBe(0);
});

test('a known device has its own count, which nobody else can use up', () => {
  const known = { account: 'district', address: '203.0.113.5', knownDevice: 'device-1' };
  for (let attempt = 0; attempt < 5; attempt += 1) fail(stranger('district', '203.0.113.5'));
  for (let attempt = 0; attempt < 10; attempt += 1) expect(fail(known)).toBe(0);
  expect(limits.admit(known)).toEqual({ refusedSeconds: 900 });
  expect(fail({ ...known, knownDevice: 'device-2' })).toBe(0);
});

test('who signs in is not counted; an own account clears nothing of the address', () => {
  for (let index = 0; index < 22; index += 1) fail(stranger(`account-${index}`, '203.0.113.5'));
  for (let index = 0; index < 30; index += 1)
    taken(limits.admit(stranger('mallory', '203.0.113.5'))).end(true);
  expect(fail(stranger('district', '203.0.113.5'))).toBe(750);
});

test('the 64 bits of one IPv6 network count as one address', () => {
  for (let attempt = 0; attempt < 5; attempt += 1) fail(stranger('district', `2001:db8:1:2::${attempt + 1}`));
  expect(limits.admit(stranger('district', '2001:db8:1:2:3:4:5:6'))).toEqual({ refusedSeconds: 900 });
  expect(fail(stranger('district', '2001:db8:1:3::1'))).toBe(0);
  for (let attempt = 0; attempt < 5; attempt += 1) fail(stranger('community', '203.0.113.5'));
  expect(limits.admit(stranger('community', '::ffff:203.0.113.5'))).toEqual({ refusedSeconds: 900 });
});
