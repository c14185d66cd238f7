import { generatedDrift } from './generated-drift.ts';
import { jestRun } from './jest-run.ts';
import { runProgram, type Outcome } from './run-program.ts';

/** One step of `npm test`; runs alone as `npm run check:<name>`. */
export interface Check {
  name: string;
  title: string;
  run: () => Promise<Outcome>;
  /** Checks that must have passed, or this one cannot say anything. */
  needs?: string[];
}

const bin = (program: string, ...args: string[]) => runProgram(`node_modules/.bin/${program}`, args);

/** In the order of `npm test`: what fails fastest comes first. */
export const CHECKS: Check[] = [
  {
    name: 'format',
    title: 'Formatting',
    run: () => bin('prettier', '--check', '--cache', '--log-level', 'warn', '.'),
  },
  { name: 'lint', title: 'Lint', run: () => bin('oxlint', '--deny-warnings') },
  { name: 'types', title: 'Types', run: () => bin('tsc', '-b') },
  {
    name: 'imports',
    title: 'Imports between rooms',
    run: () => bin('depcruise', '--output-type', 'err-long', 'services', 'gateway', 'infra', 'frontends'),
  },
  { name: 'dead-code', title: 'Dead code', run: () => bin('knip', '--no-progress', '--no-config-hints') },
  { name: 'generated', title: 'Generated code', run: generatedDrift, needs: ['types'] },
  { name: 'unit', title: 'Unit tests', run: () => jestRun('jest.config.mjs') },
  { name: 'build', title: 'Build', run: () => bin('turbo', 'run', 'build', '--output-logs=errors-only') },
  {
    name: 'browser',
    title: 'Browser tests',
    run: () => jestRun('jest.browser.config.mjs'),
    needs: ['build'],
  },
];
