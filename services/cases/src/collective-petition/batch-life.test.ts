import { Role } from '@guanjia/kit';
import fc from 'fast-check';
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
  roles: fc.subarray(Object.values(Role)),
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
    fc.property(fc.array(command, { maxLength: 60 }), (commands) => {
      let standing: BatchStanding = { state: 'RECEIVED', paused: false };
      let running = clocksAfter(new Set(), 'REGISTER');
      for (const { action, roles } of commands) {
        const verdict = judgeBatch(standing, roles, action);
        if (!verdict.allowed) continue;
        standing = batchStep(standing, action);
        running = clocksAfter(running, action);
        const { state, paused } = standing;
        expect(batchStates).toContain(state);
        const open = openBatchStates.includes(state);
        expect(paused && !open).toBe(false);
        const expected = !open || paused ? [] : [state === 'RECEIVED' ? 'ACCEPT' : 'TOTAL'];
        expect([...running]).toEqual(expected);
      }
    }),
  );
});

test('nothing is done with a closed batch, by whomever', () => {
  const everyRole = Object.values(Role);
  for (const state of batchStates.filter((one) => !openBatchStates.includes(one))) {
    for (const action of batchActions.filter((one) => one !== 'REGISTER')) {
      expect(judgeBatch({ state, paused: false }, everyRole, action).allowed).toBe(false);
    }
  }
});

test('only a head lets the clock stand still, and while it does nothing is resolved', () => {
  const accepted: BatchStanding = { state: 'ACCEPTED', paused: false };
  expect(judgeBatch(accepted, [Role.HANDLER, Role.SUPERVISOR], 'PAUSE')).toMatchObject({
    reason: 'roleMissing',
  });
  const paused = batchStep(accepted, 'PAUSE');
  expect(judgeBatch(paused, [Role.HEAD], 'RESOLVE')).toMatchObject({ reason: 'batchPaused' });
  expect(batchStep(paused, 'RESUME')).toEqual(accepted);
  expect(batchStep(paused, 'WITHDRAW')).toEqual({ state: 'WITHDRAWN', paused: false });
});
