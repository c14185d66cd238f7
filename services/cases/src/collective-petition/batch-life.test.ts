import { Role, Tier } from '@guanjia/kit';
import fc from 'fast-check';
import { standsAtOrAbove } from '../life/case-life.ts';
import {
  batchActions,
  batchLife,
  batchStates,
  batchStep,
  judgeBatch,
  openBatchStates,
  type BatchAction,
  type BatchClock,
  type BatchStanding,
} from './batch-life.ts';

const command = fc.record({
  action: fc.constantFrom(...batchActions.filter((action) => action !== 'REGISTER')),
  actor: fc.record({
    roles: fc.subarray(Object.values(Role)),
    tier: fc.constantFrom(...Object.values(Tier)),
  }),
});

/** The clocks that run after an action, by what its declaration says; a paused one stands aside. */
function clocksAfter(running: ReadonlySet<BatchClock>, action: BatchAction): ReadonlySet<BatchClock> {
  const { stops, drops = [], pauses, starts, resumes } = batchLife[action];
  const ended = new Set([stops, pauses, ...drops]);
  const begun = [starts, resumes].filter((clock) => clock !== undefined);
  return new Set([...[...running].filter((clock) => !ended.has(clock)), ...begun]);
}

test('no sequence of commands reaches an undeclared state or leaves a clock running in a closed batch', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(Tier)),
      fc.array(command, { maxLength: 60 }),
      (registeredAt, commands) => {
        let standing: BatchStanding = { state: 'RECEIVED', paused: false, tier: registeredAt };
        let running = clocksAfter(new Set(), 'REGISTER');
        for (const { action, actor } of commands) {
          const verdict = judgeBatch(standing, actor, action);
          if (!verdict.allowed) continue;
          // Nobody below the desk that holds it moves it, and it never goes down.
          expect(standsAtOrAbove(actor.tier, standing.tier)).toBe(true);
          const before = standing.tier;
          standing = batchStep(standing, action, actor.tier);
          expect(standsAtOrAbove(standing.tier, before)).toBe(true);
          running = clocksAfter(running, action);
          const { state, paused } = standing;
          expect(batchStates).toContain(state);
          const open = openBatchStates.includes(state);
          expect(paused && !open).toBe(false);
          const expected = !open || paused ? [] : [state === 'RECEIVED' ? 'ACCEPT' : 'TOTAL'];
          expect([...running]).toEqual(expected);
        }
      },
    ),
  );
});

test('nothing is done with a closed batch, by whomever', () => {
  const anybody = { roles: Object.values(Role), tier: Tier.DISTRICT };
  for (const state of batchStates.filter((one) => !openBatchStates.includes(one))) {
    for (const action of batchActions.filter((one) => one !== 'REGISTER')) {
      expect(judgeBatch({ state, paused: false, tier: Tier.COMMUNITY }, anybody, action).allowed).toBe(false);
    }
  }
});

const at = (tier: Tier, ...roles: Role[]) => ({ tier, roles });

test('only a head lets the clock stand still, and while it does nothing is resolved', () => {
  const accepted: BatchStanding = { state: 'ACCEPTED', paused: false, tier: Tier.SUBDISTRICT };
  expect(judgeBatch(accepted, at(Tier.DISTRICT, Role.HANDLER, Role.SUPERVISOR), 'PAUSE')).toMatchObject({
    reason: 'roleMissing',
  });
  const paused = batchStep(accepted, 'PAUSE', Tier.DISTRICT);
  expect(judgeBatch(paused, at(Tier.SUBDISTRICT, Role.HEAD), 'RESOLVE')).toMatchObject({
    reason: 'batchPaused',
  });
  expect(batchStep(paused, 'RESUME', Tier.DISTRICT)).toEqual(accepted);
  expect(batchStep(paused, 'WITHDRAW', Tier.DISTRICT)).toMatchObject({ state: 'WITHDRAWN', paused: false });
});

test('who accepts it holds it: no desk below ends it, and an accepted one is withdrawn by a supervisor or head', () => {
  const received: BatchStanding = { state: 'RECEIVED', paused: false, tier: Tier.COMMUNITY };
  expect(judgeBatch(received, at(Tier.COMMUNITY, Role.HANDLER), 'WITHDRAW').allowed).toBe(true);
  const accepted = batchStep(received, 'ACCEPT', Tier.DISTRICT);
  expect(accepted.tier).toBe(Tier.DISTRICT);
  for (const action of batchActions.filter(
    (one) => batchLife[one].from.includes('ACCEPTED') && one !== 'RESUME',
  )) {
    expect(judgeBatch(accepted, at(Tier.SUBDISTRICT, ...Object.values(Role)), action)).toEqual({
      allowed: false,
      code: 'FORBIDDEN',
      reason: 'batchAtOtherDesk',
    });
  }
  expect(judgeBatch(accepted, at(Tier.DISTRICT, Role.HANDLER), 'RESOLVE').allowed).toBe(true);
  expect(judgeBatch(accepted, at(Tier.DISTRICT, Role.HANDLER), 'WITHDRAW')).toMatchObject({
    reason: 'roleMissing',
  });
  expect(judgeBatch(accepted, at(Tier.DISTRICT, Role.HEAD), 'WITHDRAW').allowed).toBe(true);
});
