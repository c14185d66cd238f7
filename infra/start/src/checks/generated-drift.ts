import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '../repository.ts';
import { capture, type Outcome } from './run-program.ts';

const SOURCES = '{services,gateway,infra,frontends}';
const GENERATED = [
  `${SOURCES}/**/generated/**/*.*`,
  `${SOURCES}/**/*.generated.*`,
  'services/*/db/**/*.sql',
  'docs/case-life.md',
  'docs/petition-chain.md',
];
const LEFT_OUT = new Set(['node_modules', 'dist', '.turbo']);

/** Makes all generated code anew and fails when a file is not what it was: somebody edited it, or forgot to generate. */
export async function generatedDrift(): Promise<Outcome> {
  const before = digests();
  const { status, output } = await capture('npm', [
    'run',
    'generate',
    '--workspaces',
    '--if-present',
    '--silent',
  ]);
  if (status !== 0) return { passed: 0, failed: 1, output };
  const after = digests();
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  if (changed.length === 0) return { passed: 1, failed: 0, output };
  const list = changed.map((file) => `  ${file}`).join('\n');
  return {
    passed: 0,
    failed: 1,
    output: `${output}\nGenerated files were out of date. They are made anew now; look at them and commit:\n${list}\n`,
  };
}

function digests(): Map<string, string> {
  const files = globSync(GENERATED, { cwd: REPOSITORY, exclude: (name) => LEFT_OUT.has(name) });
  return new Map(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(REPOSITORY, file)))
        .digest('hex'),
    ]),
  );
}
