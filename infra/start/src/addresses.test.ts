import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePorts } from './addresses.ts';
import type { MessageKey, MessageValues } from './messages.ts';
import type { StartOptions } from './options.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanjia-ports-'));
const file = join(folder, 'ports.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options: StartOptions = {
  port: undefined,
  gatewayPort: undefined,
  processes: false,
  rebuildFeeds: false,
  reset: false,
  databaseUrl: undefined,
};

function listening(): {
  notes: [MessageKey, MessageValues | undefined][];
  done: () => void;
  note: (key: MessageKey, values?: MessageValues) => void;
} {
  const notes: [MessageKey, MessageValues | undefined][] = [];
  return { notes, done: () => undefined, note: (key, values) => void notes.push([key, values]) };
}

function occupy(port: number): Promise<{ server: Server; port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : 0 });
    });
  });
}

test('all processes get different ports, and the inner ones the same again', async () => {
  const first = await choosePorts(file, options, listening());
  expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
  const second = await choosePorts(file, options, listening());
  expect(second).toEqual(first);
});

test('a usual port that is taken is passed over, and said', async () => {
  const { shell } = await choosePorts(file, options, listening());
  const { server } = await occupy(shell);
  const progress = listening();
  const moved = await choosePorts(file, options, progress);
  expect(moved.shell).not.toBe(shell);
  expect(progress.notes).toContainEqual(['portMoved', { wished: 8080, port: moved.shell }]);
  server.close();
});

test('a port that was asked for and is taken is an error in both languages', async () => {
  const { server, port } = await occupy(0);
  const attempt = choosePorts(file, { ...options, port }, listening());
  await expect(attempt).rejects.toThrow(`端口 ${port} 已被占用`);
  await expect(attempt).rejects.toThrow(`Port ${port} is taken`);
  server.close();
});
