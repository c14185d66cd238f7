import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';

/** Runs the vectors and properties of deadlines in a process of another time zone. */
async function deadlinesIn(zone: string): Promise<{ code: number | null; report: string }> {
  const jest = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const child = spawn(
    process.execPath,
    [...jest, 'cases/src/deadlines/deadline.test.ts', 'cases/src/deadlines/clock-pause.test.ts'],
    {
      env: { ...process.env, TZ: zone },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const report = await text(child.stderr);
  return { code: await closed, report };
}

test.each(['America/Los_Angeles', 'Pacific/Kiritimati'])(
  'the deadlines of the design hold for a process in %s',
  async (zone) => {
    expect(await deadlinesIn(zone)).toMatchObject({ code: 0, report: expect.stringContaining('PASS') });
  },
);
