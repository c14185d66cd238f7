import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, signIn, visit, type Language } from './browser.ts';
import { settled } from './page-look.ts';
import { startStack, type Stack } from './stack.ts';

/** `npm run screenshots` renews the pictures of the README from a demo district of its own. */

const FOLDER = resolve(import.meta.dirname, '../../../docs/screenshots');
const VIEWPORT = { width: 1360, height: 850 };
const LANGUAGES = { en: 'en', 'zh-CN': 'zh' } as const satisfies Record<Language, string>;

interface Picture {
  name: string;
  account: string;
  path: string;
  /** What somebody does on the page before the picture is taken. */
  prepare?: (page: Page, language: Language) => Promise<void>;
}

const PICTURES: Picture[] = [
  { name: 'district-overview', account: 'district', path: '/district' },
  { name: 'district-reconciliation', account: 'district', path: '/district/reconciliation' },
  { name: 'community-intake', account: 'community', path: '/community/intake', prepare: fillInIntake },
  { name: 'subdistrict-dispatch', account: 'subdistrict', path: '/subdistrict', prepare: openDispatch },
  { name: 'explorer', account: 'analyst', path: '/explorer', prepare: runQuery },
];

async function fillInIntake(page: Page, language: Language): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.id.endsWith('estateId'));
  // Tab takes what is marked along.
  for (const words of ['松石', language === 'en' ? 'rubbish' : '垃圾']) {
    await page.keyboard.type(words);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('两栋楼之间的公共院子垃圾三天没有清运，气味很大。');
  await page
    .getByText(/^(松石雅居)$/)
    .first()
    .waitFor();
  await settled(page);
}

async function openDispatch(page: Page): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('button', { name: /2018-\d{6}.*(Assign|交办)$/s })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('combobox').first().waitFor();
}

async function runQuery(page: Page): Promise<void> {
  await page.locator('.cm-content').first().waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('cell').first().waitFor();
}

async function take(browser: Browser, stack: Stack, picture: Picture, language: Language): Promise<void> {
  const visited = await visit(browser, stack, { language, viewport: VIEWPORT });
  await signIn(visited, stack, picture.account, picture.path);
  await settled(visited.page);
  await picture.prepare?.(visited.page, language);
  await visited.page.screenshot({ path: join(FOLDER, `${picture.name}.${LANGUAGES[language]}.png`) });
  await visited.close();
}

mkdirSync(FOLDER, { recursive: true });
const [stack, browser] = await Promise.all([startStack(), openBrowser()]);
try {
  for (const picture of PICTURES)
    for (const language of Object.keys(LANGUAGES) as Language[])
      await take(browser, stack, picture, language);
} finally {
  await browser.close();
  await stack.stop();
}
