import { spawnSync } from 'node:child_process';

const program = `
  import { createShutdown } from ${JSON.stringify(new URL('./shutdown.ts', import.meta.url).href)};
  const shutdown = createShutdown();
  shutdown.register(() => console.log('the first was stopped'));
  shutdown.register(() => Promise.reject(new Error('the second does not stop')));
  shutdown.fail(new Error('nothing keeps it alive'));
  setInterval(() => undefined, 1_000);
`;

test('when what keeps the platform alive fails, it says why, stops everything and ends with status 1', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', '--input-type=module', '-e', program],
    { encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stdout).toBe('the first was stopped\n');
  expect(stderr).toMatch(/nothing keeps it alive[^]*the second does not stop/);
});
