import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture, type Outcome } from './run-program.ts';

interface JestResult {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numRuntimeErrorTestSuites: number;
}

/** Runs jest with one of the repository's configurations; every test counts, and so does a file that cannot run. */
export async function jestRun(configuration: string): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'guanjia-jest-'));
  const report = join(folder, 'report.json');
  const { status, output } = await capture(process.execPath, [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--config',
    configuration,
    '--passWithNoTests',
    '--json',
    '--outputFile',
    report,
  ]);
  const result = read(report);
  rmSync(folder, { recursive: true, force: true });
  const passed = result?.numPassedTests ?? 0;
  // No test of ours may be skipped: a skipped one counts as failed.
  const found =
    (result?.numFailedTests ?? 0) + (result?.numPendingTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0);
  const failed = status === 0 ? found : Math.max(found, 1);
  return { passed, failed, output: withoutJson(output) };
}

function read(report: string): JestResult | undefined {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as JestResult;
  } catch {
    return undefined;
  }
}

function withoutJson(output: string): string {
  return output.replace(/^Test results written to: .*\n?/m, '');
}
