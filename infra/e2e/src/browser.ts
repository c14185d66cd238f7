import { findChromium } from '@guanjia/start';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import type { Stack } from './stack.ts';

export const WIDE = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

/**
 * Only a hang takes so long, however busy the machine is: a wait ends with what it waits for. It lies below the limit of a
 * test, so that a failure names what was waited for.
 */
const HANG_MS = 180_000;

export type Language = 'zh-CN' | 'en';

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Requests to any host but the platform's own. */
  foreign: string[];
  /** Errors that the pages threw and nobody caught. */
  crashes: string[];
  close(): Promise<void>;
}

export interface VisitOptions {
  language?: Language;
  viewport?: { width: number; height: number };
}

/** A person before the browser, with cookies of their own. */
export async function visit(
  browser: Browser,
  stack: Stack,
  { language = 'zh-CN', viewport = WIDE }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({
    viewport,
    locale: language,
    baseURL: stack.origin,
    acceptDownloads: true,
    // Nobody watches: what moves costs time, and people who want no motion are to find everything, too.
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(HANG_MS);
  const page = await context.newPage();
  const foreign: string[] = [];
  const crashes: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== stack.origin) foreign.push(request.url());
  });
  page.on('pageerror', (error) => crashes.push(String(error)));
  return { page, context, foreign, crashes, close: () => context.close() };
}

/** Signs in through the real sign-in page and waits for the first page of the admin. */
export async function signIn({ page }: Visit, stack: Stack, account: string, path = '/'): Promise<void> {
  await page.goto(`/sign-in?return=${encodeURIComponent(path)}`);
  await page.locator('input[autocomplete="username"]').fill(account);
  await page.locator('input[autocomplete="current-password"]').fill(stack.passwordOf(account));
  await page.keyboard.press('Enter');
  await page.waitForURL(
    (address) => !address.pathname.startsWith('/identity') && address.pathname !== '/callback',
  );
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}
