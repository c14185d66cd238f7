import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Stack } from './stack.ts';

const REPOSITORY = resolve(import.meta.dirname, '../../..');

interface Manifest {
  name: string;
  version: string;
  imports: Record<string, string>;
  integrity: Record<string, string>;
  operations: { name: string; document: string }[];
}

/** A copy of a frontend's build, to be changed before it is deployed. */
export interface Draft {
  /** Name of the module's first file, e.g. `guanjia-community-BJHKFd_6.js`. */
  entry: string;
  /** Text of every file by name. */
  files: Map<string, string>;
  operations: Manifest['operations'];
}

/** A frontend's folder as the deploy command takes it. */
export interface Build {
  folder: string;
  version: string;
  entry: string;
}

/** A frontend as the stack began with it, with some changes and a manifest that is right for them. */
export function changedBuild(stack: Stack, name: string, change: (draft: Draft) => void): Build {
  const built = startedWith(stack, name);
  const original = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as Manifest;
  const draft: Draft = {
    entry: original.imports[`@guanjia/${name}`] ?? '',
    files: new Map(
      Object.keys(original.integrity).map((file) => [file, readFileSync(join(built, file), 'utf8')]),
    ),
    operations: original.operations,
  };
  change(draft);

  const { version: _, ...facts } = original;
  const content = {
    ...facts,
    operations: draft.operations,
    integrity: Object.fromEntries(
      [...draft.files].map(([file, text]) => [
        file,
        `sha384-${createHash('sha384').update(text).digest('base64')}`,
      ]),
    ),
  };
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
  const folder = mkdtempSync(join(stack.state, `${name}-`));
  mkdirSync(join(folder, 'dist'));
  for (const [file, text] of draft.files) writeFileSync(join(folder, 'dist', file), text);
  writeFileSync(join(folder, 'dist', 'manifest.json'), JSON.stringify({ version, ...content }));
  return { folder, version, entry: draft.entry };
}

/** The folder of the release that the stack began with, on its release host. */
function startedWith(stack: Stack, name: string): string {
  const state = join(stack.state, 'releases');
  const first = readFileSync(join(state, 'generations', '000000000001.json'), 'utf8');
  const { releases } = JSON.parse(first) as { releases: Record<string, { version: string }> };
  return join(state, 'files', name, releases[name]?.version ?? '');
}

/** How the command of the release host ended, with what it said. */
export interface CommandOutcome {
  status: number | null;
  words: string;
}

/** `npm run deploy` for a build, against the stack's release host. */
export const deploy = (stack: Stack, { folder }: Pick<Build, 'folder'>) => run(stack, folder, 'deploy');

/** `npm run rollback -w frontends/<name>`, against the stack's release host. */
export const rollback = (stack: Stack, name: string, ...args: string[]) =>
  run(stack, join(REPOSITORY, 'frontends', name), 'rollback', ...args);

async function run(stack: Stack, folder: string, ...args: string[]): Promise<CommandOutcome> {
  const command = spawn(process.execPath, [join(REPOSITORY, 'infra/releases/dist/cli.js'), ...args], {
    cwd: folder,
    env: { ...process.env, GUANJIA_RELEASES_STATE: join(stack.state, 'releases') },
  });
  let words = '';
  command.stdout.on('data', (chunk: Buffer) => (words += chunk.toString('utf8')));
  command.stderr.on('data', (chunk: Buffer) => (words += chunk.toString('utf8')));
  return new Promise((ended) => command.on('close', (status) => ended({ status, words })));
}

/** Number of the live generation and the version of every module in it, as pages are made of them. */
export async function liveReleases(
  stack: Stack,
): Promise<{ generation: number; releases: Record<string, string> }> {
  const response = await fetch(`${stack.origin}/shell/release-generation`);
  return (await response.json()) as { generation: number; releases: Record<string, string> };
}

/** Changes a stored file of a release on the host's disk; answers how to put it right again. */
export function tamperWith(stack: Stack, name: string, version: string, file: string): () => void {
  const path = join(stack.state, 'releases', 'files', name, version, file);
  const right = readFileSync(path, 'utf8');
  writeFileSync(path, `${right}\nglobalThis.tampered = true;\n`);
  // The host prefers its compressed copies.
  for (const copy of ['.br', '.gz']) rmSync(path + copy, { force: true });
  return () => writeFileSync(path, right);
}
