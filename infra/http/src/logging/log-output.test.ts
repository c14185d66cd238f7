import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { spawnSync } from 'node:child_process';
import { createLogger } from './create-logger.ts';
import { logOutput } from './log-output.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanjia-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(5);
}

/** Takes every write and answers that the disk is full. */
const FULL = '/dev/full';

(existsSync(FULL) ? describe : describe.skip)('a disk that is full', () => {
  test('neither throws nor stops the answers, and what was lost is counted', async () => {
    const output = logOutput(openSync(FULL, 'w'), 5);
    const log = createLogger({ level: 'info', base: { service: 't' }, destination: output });
    const server = createServer((_request, response) => {
      log.info('answered');
      response.end('here');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    for (let asked = 1; asked <= 20; asked += 1) {
      expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
    }
    await until(() => output.dropped === 20);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});

test('lines come in their order, and a slow disk makes nobody wait', async () => {
  const file = join(folder, 'order.log');
  const output = logOutput(openSync(file, 'a'));
  for (let place = 0; place < 2_000; place += 1) {
    output.write(`${place}\n`);
    if (place % 100 === 0) await nextTurn();
  }
  await until(() => readFileSync(file, 'utf8').endsWith('1999\n'));
  expect(readFileSync(file, 'utf8').trim().split('\n').map(Number)).toEqual(
    Array.from({ length: 2_000 }, (_, place) => place),
  );
});

test('more than waits at most is dropped, and the log says how much once it takes lines again', async () => {
  const file = join(folder, 'dropped.log');
  const output = logOutput(openSync(file, 'a'));
  const long = `${'x'.repeat(400_000)}\n`;
  for (let place = 0; place < 5; place += 1) output.write(long);
  expect(output.dropped).toBe(3);
  await until(() => output.dropped === 0);
  const [first, ...rest] = readFileSync(file, 'utf8').trim().split('\n');
  expect(JSON.parse(first ?? '')).toMatchObject({ level: 'warn', lines: 3 });
  expect(rest).toHaveLength(2);
});

test('what waits is written when the process ends', () => {
  const source = JSON.stringify(join(import.meta.dirname, 'log-output.ts'));
  const program = `import { standardLogOutput } from ${source}; standardLogOutput().write('last words\\n'); process.exit(3);`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect([ended.status, ended.stdout]).toEqual([3, 'last words\n']);
});
