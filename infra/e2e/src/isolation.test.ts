import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, signIn, visit, type Language, type Visit } from './browser.ts';
import { logOf, reportsOf } from './failure-reports.ts';
import { takeDown } from './outage.ts';
import { drawnWrongly, wrapped } from './broken-modules.ts';
import { settled } from './page-look.ts';
import { changedBuild, deploy, tamperWith, type Build, type Draft } from './releases.ts';
import { startStack, type Stack } from './stack.ts';

/** What breaks in one module, or behind one, stays there: the rest of the admin goes on, and people can help themselves. */

const DESK = '我的工作台';
const EXPLORER = '数据探索';

let stack: Stack;
let browser: Browser;
const officers = new Map<Language, Visit>();
let head: Visit;
/** Counts up, so that no two builds are alike and nothing comes from the browser's store. */
let builds = 0;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack('--processes'), openBrowser()]);
  for (const language of ['zh-CN', 'en'] as const) {
    const officer = await visit(browser, stack, { language });
    officers.set(language, officer);
    await signIn(officer, stack, 'community', '/explorer');
  }
  head = await visit(browser, stack);
  await signIn(head, stack, 'district', '/explorer');
});

// A tab that stays open goes on asking, and reports what others have broken.
const closeTabs = () =>
  Promise.all(
    [...officers.values(), head].flatMap(({ context }) => context.pages()).map((page) => page.close()),
  );
beforeAll(closeTabs);
afterEach(closeTabs);

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

/** A tab of the community officer, who is working in the explorer. */
async function openExplorer(language: Language = 'zh-CN'): Promise<Page> {
  const page = (await officers.get(language)?.context.newPage()) as Page;
  await page.goto('/explorer');
  await heading(page, language === 'en' ? 'Explorer' : EXPLORER).waitFor();
  return page;
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });

const navigation = (page: Page) => page.getByRole('navigation', { name: /主导航|Main navigation/ });

const goTo = (page: Page, name: string) => navigation(page).getByRole('link', { name, exact: true }).click();

/** What stands in the place of a part that broke. */
const broken = (page: Page, title: string): Locator => page.getByRole('alert').filter({ hasText: title });

const retry = (panel: Locator) => panel.getByRole('button', { name: '重试' }).click();

/** Makes a community module live that nobody has loaded yet, with some changes. */
async function deployCommunity(change: (draft: Draft) => void = () => undefined): Promise<Build> {
  builds += 1;
  const build = changedBuild(stack, 'community', (draft) => {
    change(draft);
    draft.files.set(draft.entry, `${draft.files.get(draft.entry) ?? ''}\n// Build ${builds}.\n`);
  });
  const { status, words } = await deploy(stack, build);
  if (status !== 0) throw new Error(words);
  return build;
}

const repair = (page: Page) => page.evaluate(() => Object.assign(globalThis, { repaired: true }));

describe('a module that', () => {
  test('is not there says so, and comes with a retry once it is', async () => {
    const { version } = await deployCommunity();
    const page = await openExplorer();
    const entry = `**/releases/community/${version}/guanjia-community-*.js`;
    await page.route(entry, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    const reports = await reportsOf(stack, page, 'load', () => goTo(page, DESK));
    const panel = broken(page, '这个模块没有加载成功');
    await panel.waitFor();
    expect(reports).toMatchObject([{ app: 'community', release: version, language: 'zh-CN' }]);

    await goTo(page, EXPLORER);
    await heading(page, EXPLORER).waitFor();
    await goTo(page, DESK);
    await panel.waitFor();
    await page.unroute(entry);
    await retry(panel);
    await heading(page, DESK).waitFor();
    await panel.waitFor({ state: 'hidden' });
  });

  test('was tampered with does not run, and comes with a retry once its right file is back', async () => {
    const { version, entry } = await deployCommunity();
    const putRight = tamperWith(stack, 'community', version, entry);
    const page = await openExplorer();
    const reports = await reportsOf(stack, page, 'load', () => goTo(page, DESK));
    const panel = broken(page, '已被浏览器拦下');
    await panel.waitFor();
    expect(reports).toMatchObject([{ app: 'community', release: version }]);
    expect(await page.evaluate(() => 'tampered' in globalThis)).toBe(false);

    await goTo(page, EXPLORER);
    await heading(page, EXPLORER).waitFor();
    putRight();
    await goTo(page, DESK);
    await retry(panel);
    await heading(page, DESK).waitFor();
  });

  test('throws while it is evaluated says so, and is there again after a deploy and a retry', async () => {
    const { version } = await deployCommunity(wrapped(`throw new Error('evaluated wrongly');`));
    const page = await openExplorer();
    const reports = await reportsOf(stack, page, 'evaluate', () => goTo(page, DESK));
    const panel = broken(page, '这个模块启动时出错');
    await panel.waitFor();
    expect(reports).toMatchObject([
      { app: 'community', release: version, message: expect.stringContaining('evaluated wrongly') },
    ]);

    await goTo(page, EXPLORER);
    await heading(page, EXPLORER).waitFor();
    await goTo(page, DESK);
    await deployCommunity();
    await retry(panel);
    await heading(page, DESK).waitFor();
  });

  test('throws while it is drawn says so in the language of the page, and is drawn by a retry', async () => {
    const { version } = await deployCommunity(drawnWrongly);
    const page = await openExplorer('en');
    const reports = await reportsOf(stack, page, 'render', () => goTo(page, 'My desk'));
    const panel = broken(page, 'This part could not be shown');
    await panel.waitFor();
    expect(reports).toMatchObject([
      { app: 'community', release: version, message: 'drawn wrongly', language: 'en' },
    ]);

    await goTo(page, 'Case ledger');
    await heading(page, 'Ledger').waitFor();
    await goTo(page, 'Explorer');
    await heading(page, 'Explorer').waitFor();
    await goTo(page, 'My desk');
    await panel.waitFor();
    await repair(page);
    await panel.getByRole('button', { name: 'Try again' }).click();
    await heading(page, 'My desk').waitFor();
  });

  test('never finishes mounting is given up, the others can be opened, and it starts by a retry', async () => {
    const { version } = await deployCommunity(
      wrapped(
        `export const mount = (props) => globalThis.repaired ? real.mount(props) : new Promise(() => {});`,
      ),
    );
    const page = await openExplorer();
    const reports = await reportsOf(stack, page, 'mount', () => goTo(page, DESK));
    const panel = broken(page, '这个模块没有响应');
    await panel.waitFor();
    expect(reports).toMatchObject([{ app: 'community', release: version }]);

    await goTo(page, EXPLORER);
    await heading(page, EXPLORER).waitFor();
    await goTo(page, DESK);
    await repair(page);
    await retry(panel);
    await heading(page, DESK).waitFor();
  });

  test('throws while it is left is reported, and neither the next page nor coming back suffers', async () => {
    const { version } = await deployCommunity(
      wrapped(`export const unmount = () => Promise.reject(new Error('left wrongly'));`),
    );
    const page = await openExplorer();
    await goTo(page, DESK);
    await heading(page, DESK).waitFor();
    const reports = await reportsOf(stack, page, 'unmount', () => goTo(page, EXPLORER));
    await heading(page, EXPLORER).waitFor();
    expect(await heading(page, DESK).isVisible()).toBe(false);
    expect(reports).toMatchObject([{ app: 'community', release: version }]);
    await goTo(page, DESK);
    await heading(page, DESK).waitFor();
  });
});

describe('a page of a module whose code', () => {
  const FAULTS: [string, number, (code: string) => string][] = [
    ['is not there', 404, () => 'Not found'],
    ['was tampered with', 200, (code) => `${code}\nglobalThis.tampered = true;`],
  ];

  test.each(FAULTS)(
    '%s says so, the other pages go on, and it opens by a retry',
    async (_, status, change) => {
      const { version } = await deployCommunity();
      const page = await openExplorer();
      await goTo(page, DESK);
      await heading(page, DESK).waitFor();
      const chunk = `**/releases/community/${version}/community-intake-page-*.js`;
      await page.route(chunk, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, status, body: change(await response.text()) });
      });
      const reports = await reportsOf(stack, page, 'chunk', () => goTo(page, '登记来件'));
      const panel = broken(page, '这个页面没有加载成功');
      await panel.waitFor();
      expect(reports).toMatchObject([{ app: 'community', release: version, url: '/community/intake' }]);
      expect(await page.evaluate(() => 'tampered' in globalThis)).toBe(false);

      await goTo(page, DESK);
      await heading(page, DESK).waitFor();
      await goTo(page, '登记来件');
      await panel.waitFor();
      await page.unroute(chunk);
      await retry(panel);
      await heading(page, '登记来件').waitFor();
    },
  );
});

describe('while the gateway is down', () => {
  let bringBack: (() => Promise<void>) | undefined;

  afterEach(() => bringBack?.());

  test('the admin stays, the page says that there are no data, and shows them by a retry', async () => {
    await deployCommunity();
    const page = await openExplorer();
    await goTo(page, DESK);
    await heading(page, DESK).waitFor();
    await settled(page);
    bringBack = takeDown(stack, 'gateway');
    const reports = await reportsOf(stack, page, 'gateway', () => goTo(page, '案件台账'));
    // The desk that is left may be the first to ask in vain.
    const there = expect.stringMatching(/^\/community(\/cases)?$/) as string;
    expect(reports).toMatchObject([{ app: 'gateway', url: there }]);
    const notice = broken(page, '数据服务暂时没有响应');
    await notice.waitFor();
    const panel = page.getByRole('main').getByRole('alert').filter({ hasText: '平台暂时没有响应' });
    await panel.waitFor();
    await goTo(page, EXPLORER);
    await heading(page, EXPLORER).waitFor();
    await goTo(page, '案件台账');
    await panel.waitFor();

    const late = (await officers.get('zh-CN')?.context.newPage()) as Page;
    await late.goto('/community');
    const start = late.getByRole('main').getByRole('alert').filter({ hasText: '平台暂时没有响应' });
    await start.waitFor();

    await bringBack();
    await retry(panel);
    await page
      .getByRole('row')
      .filter({ hasText: /2018-\d{6}/ })
      .first()
      .waitFor();
    await notice.waitFor({ state: 'hidden' });
    await retry(start);
    await heading(late, DESK).waitFor();
  });
});

describe('while one subgraph is down', () => {
  let bringBack: (() => Promise<void>) | undefined;

  afterEach(() => bringBack?.());

  test('the overview names it and shows everything else, and the rest comes by a retry', async () => {
    const page = await head.context.newPage();
    bringBack = takeDown(stack, 'ratings');
    await page.goto('/district');
    const banner = page.getByRole('status').filter({ hasText: '评定服务暂时没有响应' });
    await banner.waitFor();
    await page.getByRole('link', { name: '201' }).first().waitFor();
    expect(logOf(stack, 'gateway')).toContainEqual(
      expect.objectContaining({ service: 'ratings', msg: 'a subgraph does not answer' }),
    );
    await goTo(page, '小区');
    await page.getByRole('row').nth(5).waitFor();
    await goTo(page, '总览');

    await bringBack();
    await banner.getByRole('button', { name: '重试' }).click();
    await banner.waitFor({ state: 'hidden' });
  });
});
