import { guardOf, mayLeave, setLeaveQuestion } from './unsaved-changes.ts';

let asked = 0;

function answering(leave: boolean): void {
  asked = 0;
  setLeaveQuestion(() => {
    asked += 1;
    return Promise.resolve(leave);
  });
}

test('nobody is asked about what holds nothing or is saved', async () => {
  answering(false);
  const empty = guardOf(() => false);
  const saved = guardOf(() => true);
  empty.arm();
  saved.arm();
  saved.disarm();
  expect(await mayLeave()).toBe(true);
  expect(asked).toBe(0);
  empty.disarm();
});

test('what was given up is not asked about again, until something more is typed', async () => {
  const typed = guardOf(() => true);
  typed.arm();
  answering(false);
  expect(await mayLeave()).toBe(false);
  answering(true);
  expect(await mayLeave()).toBe(true);
  expect(await mayLeave()).toBe(true);
  expect(asked).toBe(1);
  typed.arm();
  await mayLeave();
  expect(asked).toBe(2);
});

test('a drawer is closed without a word about what is unsaved beside it', async () => {
  const drawer = Symbol('drawer');
  const beside = guardOf(() => true);
  const within = guardOf(() => true, drawer);
  beside.arm();
  answering(true);
  expect(await mayLeave(drawer)).toBe(true);
  expect(asked).toBe(0);
  within.arm();
  await mayLeave(drawer);
  expect(asked).toBe(1);
  answering(false);
  expect(await mayLeave()).toBe(false);
  beside.disarm();
});
