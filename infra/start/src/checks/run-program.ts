import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { REPOSITORY } from '../repository.ts';

/** What one check found. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Everything the program printed, as it came. */
  output: string;
}

/** A program that hangs is ended, so that the others still say what they found. */
const LONGEST_CHECK_MS = 14 * 60_000;
const ENDED = 'Ended before it was done: it hung for 14 minutes, or somebody stopped it.';

/** Runs a program in the repository: status 0 is one passed check, any other one failed. */
export async function runProgram(program: string, args: string[]): Promise<Outcome> {
  const { status, output } = await capture(program, args);
  return status === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/** Runs a program in the repository on the platform's Node and keeps what it prints. */
export function capture(program: string, args: string[]): Promise<{ status: number; output: string }> {
  const modules = join(REPOSITORY, 'node_modules', '.bin');
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: REPOSITORY,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LONGEST_CHECK_MS,
      killSignal: 'SIGKILL',
      env: {
        ...process.env,
        // The programs' first line says `env node`: that must be ours, not the system's.
        PATH: `${modules}${delimiter}${process.env['PATH'] ?? ''}`,
        TURBO_TELEMETRY_DISABLED: '1',
        // The programs write into a pipe and cannot see what it leads to.
        FORCE_COLOR: process.stdout.isTTY ? '1' : undefined,
        NO_COLOR: process.stdout.isTTY ? undefined : '1',
      },
    });
    let output = '';
    const keep = (chunk: Buffer) => (output += chunk.toString());
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => resolve({ status: 1, output: `${program}: ${error.message}` }));
    child.once('close', (code) =>
      resolve({ status: code ?? 1, output: code === null ? `${output}\n${ENDED}` : output }),
    );
  });
}
