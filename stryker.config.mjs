import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/**
 * The mutation run of `npm run mutate`, beside `npm test`: it changes one thing of a file and looks whether a test that
 * imports the file notices. `npm run mutate -- --mutate a.ts,b.ts` takes other files than the rules and parts of the kit below,
 * whose tests need no database: they run once for every change.
 */
const RULES = [
  'services/kit/src/dates/local-date.ts',
  'services/kit/src/personal-data/masking.ts',
  'services/kit/src/scope/scope.ts',
  'services/cases/src/deadlines/clock-extension.rules.ts',
  'services/cases/src/deadlines/clock-pause.rules.ts',
  'services/cases/src/deadlines/deadline.rules.ts',
  'services/cases/src/escalation/escalation.rules.ts',
  'services/cases/src/webhooks/webhook-message.rules.ts',
  'services/ratings/src/credit/validity.rules.ts',
  'services/ratings/src/stars/star.rules.ts',
];

const option = process.argv.indexOf('--mutate');
const mutate = option === -1 ? RULES : (process.argv[option + 1] ?? '').split(',');

/** The tests beside a file that import it; the file may be cut to lines, `a.ts:10-20`. */
function testsOf(mutated) {
  const file = mutated.replace(/:[\d:-]+$/, '');
  const tests = globSync(`${dirname(file)}/*.test.ts`);
  return tests.filter((test) => readFileSync(test, 'utf8').includes(`'./${basename(file)}'`));
}

const tests = [...new Set(mutate.flatMap(testsOf))];
if (tests.length === 0) throw new Error(`No test beside ${mutate.join(', ')} imports it.`);

export default {
  mutate,
  testRunner: 'command',
  commandRunner: { command: `npm run -s unit -- --bail ${tests.join(' ')}` },
  concurrency: 2,
  // Only what turns in circles takes so long.
  timeoutMS: 120_000,
  reporters: ['clear-text', 'progress-append-only'],
  ignorePatterns: ['/.state', '/docs', '**/dist'],
  // jest reads TypeScript as it does for `npm run unit`: nothing is compiled here.
  tsconfigFile: 'none',
  tempDirName: '.state/mutation',
};
