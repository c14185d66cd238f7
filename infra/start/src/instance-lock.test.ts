import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockInstance } from './instance-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanjia-lock-'));
const file = join(folder, 'state', 'instance.json');
const others: ChildProcess[] = [];
afterAll(() => {
  for (const other of others) other.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** A process that looks like another platform of ours, alive until the end of this file. */
function otherPlatform(): number {
  const other = spawn(process.execPath, ['-e', 'process.stdin.resume()', 'infra/start/dist/main.js']);
  others.push(other);
  return other.pid ?? 0;
}

test('the second platform on the same state is told where the first one is', () => {
  const first = lockInstance(file);
  first.announce({
    address: 'http://localhost:8080',
    graphqlAddress: 'http://127.0.0.1:8081/graphql',
    tokenAddress: 'http://localhost:8080/identity/token',
    personalDataKeyId: 'key-1',
  });
  const pid = otherPlatform();
  writeFileSync(file, readFileSync(file, 'utf8').replace(String(process.pid), String(pid)));
  expect(() => lockInstance(file)).toThrow(`${pid}, http://localhost:8080`);
  first.release();
});

test('the lock of a platform that was killed is taken over', () => {
  writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, address: 'http://localhost:8080' }));
  expect(() => lockInstance(file).release()).not.toThrow();
});

test('a number that belongs to another program by now is no platform', () => {
  writeFileSync(file, JSON.stringify({ pid: process.ppid, address: 'http://localhost:8080' }));
  expect(() => lockInstance(file).release()).not.toThrow();
});
