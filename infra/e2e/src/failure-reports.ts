import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { until } from './outage.ts';
import type { Stack } from './stack.ts';

/** What a page told the operators, as it stands in the shell's log. */
export interface FailureReport {
  app: string;
  kind: string;
  message: string;
  release: string;
  url: string;
  language: string;
}

/**
 * Does something on the page that makes it report a failure of this kind; answers everything that reached the log
 * meanwhile.
 */
export async function reportsOf(
  stack: Stack,
  page: Page,
  kind: string,
  doing: () => Promise<unknown>,
): Promise<FailureReport[]> {
  const before = logged(stack).length;
  const arrived = page.waitForResponse(
    (response) =>
      new URL(response.url()).pathname === '/shell/failures' &&
      (response.request().postDataJSON() as { kind?: string }).kind === kind,
  );
  const [response] = await Promise.all([arrived, doing()]);
  if (response.status() !== 204) throw new Error(`The report was answered with ${response.status()}.`);
  const since = () => logged(stack).slice(before);
  // The log is written a little after the answer.
  await until(() => since().some((report) => report.kind === kind));
  return since();
}

function logged(stack: Stack): FailureReport[] {
  return logOf(stack, 'shell').flatMap(({ failure }) => (failure ? [failure as FailureReport] : []));
}

/** What a process of the stack has logged so far; the operators' view. */
export function logOf(stack: Stack, name: string): Record<string, unknown>[] {
  return readFileSync(join(stack.state, 'logs', `${name}.log`), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}
