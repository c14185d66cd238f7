import type { Browser, Page } from 'playwright-core';
import { openBrowser, signIn, visit, type Visit, type VisitOptions } from './browser.ts';
import { settled } from './page-look.ts';
import { startStack, type Stack } from './stack.ts';

/** The platform that the tests of one file play on, and the people who come to work at it. */
export interface Office {
  readonly stack: Stack;
  /** Starts the platform again, so many days later. */
  daysLater(days: number): Promise<void>;
  /** Signs somebody in, each with cookies of their own, and waits until the page stands. */
  signedIn(account: string, path: string, options?: VisitOptions): Promise<Visit>;
  /** The same, for those of whom only the page is looked at. */
  arrive(account: string, path: string, options?: VisitOptions): Promise<Page>;
}

/**
 * Opens an office for the tests of a file and closes it behind them. After each test its people go home; had a page thrown
 * an error that nobody caught, or asked another machine for anything, the test has failed.
 */
export function openOffice(): Office {
  let stack: Stack | undefined;
  let browser: Browser | undefined;
  const visits: Visit[] = [];

  beforeAll(async () => {
    [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  });

  afterEach(async () => {
    const open = visits.splice(0);
    const noise = open.flatMap(({ crashes, foreign }) => [...crashes, ...foreign]);
    await Promise.all(open.map((one) => one.close()));
    if (noise.length > 0) throw new Error(`The pages were not quiet:\n${noise.join('\n')}`);
  });

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
  });

  const signedIn: Office['signedIn'] = async (account, path, options) => {
    if (!browser || !stack)
      throw new Error('The office opens before the first test: ask for people within one.');
    const visited = await visit(browser, stack, options);
    visits.push(visited);
    await signIn(visited, stack, account, path);
    await settled(visited.page);
    return visited;
  };
  return {
    get stack() {
      if (!stack) throw new Error('The platform starts before the first test: ask for it within one.');
      return stack;
    },
    async daysLater(days) {
      stack = await stack?.daysLater(days);
    },
    signedIn,
    arrive: async (account, path, options) => (await signedIn(account, path, options)).page,
  };
}
