import { CHECKS, type Check } from './checks.ts';
import type { Outcome } from './run-program.ts';

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !CHECKS.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(
    `No check is named ${unknown.join(', ')}. There are: ${CHECKS.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}
await runAll(wanted.length === 0 ? CHECKS : CHECKS.filter(({ name }) => wanted.includes(name)));

async function runAll(checks: Check[]): Promise<void> {
  const broken = new Set<string>();
  let passed = 0;
  let failed = 0;
  for (const check of checks) {
    const missing = check.needs?.find((name) => broken.has(name));
    const started = performance.now();
    if (process.stdout.isTTY) process.stdout.write(`… ${check.title}\r`);
    const outcome = missing ? notRun(missing) : await check.run();
    passed += outcome.passed;
    failed += outcome.failed;
    if (outcome.failed > 0) broken.add(check.name);
    report(check, outcome, performance.now() - started);
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

function notRun(missing: string): Outcome {
  return { passed: 0, failed: 1, output: `Not run: "${missing}" failed, see above.` };
}

function report({ name, title }: Check, { passed, failed, output }: Outcome, milliseconds: number): void {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`.padStart(8);
  const count = passed + failed === 1 ? '' : `  ${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`;
  console.log(`${failed === 0 ? '✓' : '✗'} ${title.padEnd(24)}${seconds}${count}`);
  if (failed > 0) {
    console.log(`\n${output.trimEnd()}\n\n  This check alone: npm run check:${name}\n`);
  }
}
