import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runToEnd, supervise, type ChildPlan } from './child-process.ts';
import type { MessageKey } from './messages.ts';
import { anyFreePort } from './ports.ts';
import { createShutdown } from './shutdown.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanjia-child-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const SERVER = `
  import { createServer } from 'node:http';
  const server = createServer((request, response) => {
    if (request.url === '/die') process.exit(3);
    if (request.url === '/spin') for (;;);
    if (request.url === '/work') for (const end = process.cpuUsage().user + 50_000; process.cpuUsage().user < end; );
    response.end(String(process.pid));
  });
  server.listen(Number(process.env.PORT), '127.0.0.1');
  process.on('SIGTERM', () => server.close(() => process.exit(0)));
  process.on('disconnect', () => process.exit(0));
`;

async function plan(program: string): Promise<ChildPlan> {
  const port = await anyFreePort(new Set());
  const script = join(folder, `${port}.mjs`);
  writeFileSync(script, program);
  return {
    name: 'sample',
    script,
    environment: { PORT: String(port), NODE_OPTIONS: '' },
    logFile: join(folder, 'logs', `${port}.log`),
    pidFile: join(folder, 'pids', String(port)),
    readyUrl: `http://127.0.0.1:${port}/`,
    healthUrl: `http://127.0.0.1:${port}/health`,
    watchLimits: { everyMs: 100, answerMs: 1_000, busyFailures: 4 },
  };
}

function surroundings() {
  const said: MessageKey[] = [];
  const note = (key: MessageKey) => void said.push(key);
  return { said, shutdown: createShutdown(), progress: { done: note, note } };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(10);
}

test('what dies is started again, until the shutdown ends it', async () => {
  const sample = await plan(SERVER);
  const { said, ...around } = surroundings();
  await supervise(sample, around);
  const first = await (await fetch(sample.readyUrl)).text();
  await fetch(`${sample.readyUrl}die`).catch(() => undefined);
  await until(() => said.includes('backUp'));
  expect(await (await fetch(sample.readyUrl)).text()).not.toBe(first);
  expect(said).toEqual(['childUp', 'died', 'backUp']);

  await around.shutdown.run();
  await expect(fetch(sample.readyUrl)).rejects.toThrow('fetch failed');
});

test.each<[string, (url: string, pid: number) => unknown]>([
  [
    'was stopped in the middle of its work',
    async (url, pid) => {
      await fetch(`${url}work`);
      process.kill(pid, 'SIGSTOP');
    },
  ],
  ['turns in circles', (url) => void fetch(`${url}spin`).catch(() => undefined)],
])('what %s, and answers nothing any more, is killed and started again', async (_what, hang) => {
  const sample = await plan(SERVER);
  const { said, ...around } = surroundings();
  await supervise(sample, around);
  const first = await (await fetch(sample.readyUrl)).text();
  await hang(sample.readyUrl, Number(first));
  await until(() => said.includes('backUp'));
  expect(said.slice(0, 3)).toEqual(['childUp', 'hung', 'backUp']);
  expect(await (await fetch(sample.readyUrl)).text()).not.toBe(first);
  await around.shutdown.run();
});

test('a disk that takes no log and no process id keeps nothing from being started', async () => {
  const sample = await plan(SERVER);
  const { said, ...around } = surroundings();
  // Below a file there is no folder, whoever asks.
  const nowhere = { logFile: join(sample.script, 'a.log'), pidFile: join(sample.script, 'pid') };
  await supervise({ ...sample, ...nowhere }, around);
  await fetch(`${sample.readyUrl}die`).catch(() => undefined);
  await until(() => said.includes('backUp'));
  await around.shutdown.run();
});

test('a process that cannot start is an error with the end of its log', async () => {
  const sample = await plan(`console.error('no disk'); process.exit(1);`);
  await expect(supervise(sample, surroundings())).rejects.toThrow('no disk');
  expect(readFileSync(sample.logFile, 'utf8')).toContain('no disk');
});

test('a process that refuses its work is an error with the reason in words', async () => {
  const refusal = `{ type: 'refused', reason: 'databaseNewer', values: { step: '0999-later' } }`;
  const sample = await plan(`process.send(${refusal}, () => process.exit(1));`);
  await expect(runToEnd(sample, surroundings())).rejects.toThrow(/0999-later.*\n.*0999-later/);
});

test('a process that runs to its end gives its last message', async () => {
  const sample = await plan(`process.send({ done: 7 }); process.disconnect();`);
  await expect(runToEnd(sample, surroundings())).resolves.toEqual({ done: 7 });
});
