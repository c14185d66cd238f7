import type { Browser, Page } from 'playwright-core';
import { openBrowser, PHONE, signIn, visit, WIDE, type Visit } from './browser.ts';
import { barriers, overflow, readThrough, settled, textsOf, turnTo } from './page-look.ts';
import { chineseOfTheInterface, untranslated, watchPage, type PageWatch } from './page-watch.ts';
import { isKit, isLate, kilobytes, weighCode } from './page-weight.ts';
import { acceptedPetition, issueAcceptance, type Petition } from './petitions.ts';
import { dataFromPortal } from './portal.ts';
import { startStack, type Stack } from './stack.ts';

/** Every page of the admin, for each department, in both languages, on a desk and on a phone. */

let stack: Stack;
let browser: Browser;
/** A case that every department sees, with all that petitions have beyond other cases. */
let petition: Petition;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  const officer = await visit(browser, stack);
  await signIn(officer, stack, 'community');
  petition = await acceptedPetition(officer.context, stack.origin);
  await issueAcceptance(officer.context, stack.origin, petition);
  await officer.close();
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

const DEPARTMENTS = ['district', 'subdistrict', 'community'] as const;
const SCREENS = { desk: WIDE, phone: PHONE };
const NOT_A_PAGE = new Set(['没有找到', '您无权查看此内容']);

/** Pages that lie behind the tabs of others. */
const BEHIND_TABS: Record<string, string[]> = {
  district: ['/district/rules/packs', '/district/rules/simulator', '/district/figures?by=month'],
  subdistrict: ['/subdistrict/figures?by=month'],
  community: ['/community/figures?by=month'],
};

/** The pages of one record of each kind that the department sees. */
async function recordPaths({ context }: Visit, department: string): Promise<string[]> {
  const RECORDS = `{ collectivePetitions(first: 1) { nodes { id } }
    estates(first: 1, filter: { hasCommitteeInOffice: { eq: true } }) { nodes { id company { id } } } }`;
  type Records = {
    collectivePetitions: { nodes: { id: string }[] };
    estates: { nodes: { id: string; company: { id: string } }[] };
  };
  const { collectivePetitions, estates } = await dataFromPortal<Records>(context, stack.origin, RECORDS);
  const estate = estates.nodes[0];
  return [
    `/${department}/cases/${petition.id}`,
    `/${department}/cases/${petition.id}/notices/acceptance`,
    ...collectivePetitions.nodes.map(({ id }) => `/${department}/petitions/${id}`),
    `/${department}/petitions/new`,
    `/${department}/estates/${estate?.id}`,
    `/${department}/companies/${estate?.company.id}`,
    `/${department}/notices`,
  ];
}

/** Everything wrong with the page in sight, in Chinese and then in English; it is left in Chinese. */
async function faultsOf(page: Page, { data }: PageWatch): Promise<string[]> {
  const faults: string[] = [];
  await readThrough(page);
  const heading = await page.locator('main h1').first().innerText();
  if (NOT_A_PAGE.has(heading)) faults.push(`is no page: ${heading}`);
  const failures = await page.locator('main [role="alert"]').allInnerTexts();
  faults.push(...failures.map((text) => `shows an error: ${text}`));
  faults.push(...(await barriers(page)));
  faults.push(...untranslated(await textsOf(page)).map((text) => `not translated: ${text}`));
  faults.push(...(await tooWide(page, 'zh-CN')));

  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[lang="en"]').waitFor({ state: 'attached' });
  await settled(page);
  const english = await textsOf(page);
  faults.push(...untranslated(english).map((text) => `not translated in English: ${text}`));
  faults.push(...chineseOfTheInterface(english, data).map((text) => `Chinese in English: ${text}`));
  faults.push(...(await tooWide(page, 'en')));
  await page.getByRole('button', { name: '中文' }).click();
  await page.locator('html[lang="zh-CN"]').waitFor({ state: 'attached' });
  return faults;
}

async function tooWide(page: Page, language: string): Promise<string[]> {
  const pixels = await overflow(page);
  return pixels > 0 ? [`${pixels} px too wide in ${language}`] : [];
}

/** On a phone the navigation is in a drawer, which closes when a page is chosen. */
async function navigation(page: Page) {
  const menu = page.getByRole('button', { name: '打开导航' });
  if (await menu.isVisible()) await menu.click();
  return page.getByRole('navigation', { name: '主导航' });
}

async function choose(page: Page, name: string): Promise<void> {
  const entries = await navigation(page);
  await turnTo(page, () => entries.getByRole('link', { name, exact: true }).click());
  await page.locator('.ant-drawer-mask').waitFor({ state: 'hidden' });
}

describe.each(DEPARTMENTS)('the pages of the %s', (department) => {
  test.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])(
    'are whole, reachable and translated, on a %s',
    async (screen) => {
      const visited = await visit(browser, stack, { viewport: SCREENS[screen] });
      const { page, foreign, crashes } = visited;
      const watch = watchPage(page);
      await signIn(visited, stack, department);
      await settled(page);

      const names = await (await navigation(page)).getByRole('link').allInnerTexts();
      expect(names.length).toBeGreaterThan(3);
      await page.reload();
      const faults: string[] = [];
      const look = async () => {
        const found = await faultsOf(page, watch);
        faults.push(...found.map((fault) => `${new URL(page.url()).pathname}: ${fault}`));
      };
      // The first page is the one that is open; choosing it again would change nothing.
      await settled(page);
      await look();
      for (const name of names.slice(1)) {
        await choose(page, name);
        await look();
      }
      for (const path of [...(BEHIND_TABS[department] ?? []), ...(await recordPaths(visited, department))]) {
        await page.goto(path);
        await settled(page);
        await look();
      }
      expect({ faults, complaints: watch.complaints, foreign, crashes }).toEqual({
        faults: [],
        complaints: [],
        foreign: [],
        crashes: [],
      });
      await visited.close();
    },
  );
});

test.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])(
  'the pages about other systems, for those who answer for them, on a %s',
  async (screen) => {
    const visited = await visit(browser, stack, { viewport: SCREENS[screen] });
    const { page, foreign, crashes } = visited;
    const watch = watchPage(page);
    await signIn(visited, stack, 'district-head', '/district/integrations');
    const faults: string[] = [];
    for (const tab of ['', '/deliveries', '/clients']) {
      await page.goto(`/district/integrations${tab}`);
      await settled(page);
      faults.push(...(await faultsOf(page, watch)).map((fault) => `${tab}: ${fault}`));
    }
    expect({ faults, complaints: watch.complaints, foreign, crashes }).toEqual({
      faults: [],
      complaints: [],
      foreign: [],
      crashes: [],
    });
    await visited.close();
  },
);

test.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])(
  'the audit logs and whether they are whole, for those who audit, on a %s',
  async (screen) => {
    const visited = await visit(browser, stack, { viewport: SCREENS[screen] });
    const { page, foreign, crashes } = visited;
    const watch = watchPage(page);
    await signIn(visited, stack, 'auditor', '/district/audit');
    const faults: string[] = [];
    for (const tab of ['', '/estates', '/ratings']) {
      await page.goto(`/district/audit${tab}`);
      await page.getByText('日志完整').waitFor();
      await settled(page);
      faults.push(...(await faultsOf(page, watch)).map((fault) => `${tab}: ${fault}`));
    }
    await page.getByRole('link', { name: '载入演示数据' }).first().click();
    await page.getByRole('dialog').getByText('其他内容').waitFor();
    expect({ faults, complaints: watch.complaints, foreign, crashes }).toEqual({
      faults: [],
      complaints: [],
      foreign: [],
      crashes: [],
    });
    await visited.close();
  },
);

test('what opens over a page is as accessible, and no style is refused', async () => {
  const visited = await visit(browser, stack);
  const { page, foreign, crashes } = visited;
  const watch = watchPage(page);
  await signIn(visited, stack, 'analyst', '/explorer');
  await settled(page);
  await page.getByRole('button', { name: '运行' }).click();
  await page.getByRole('cell', { name: '松石雅居' }).waitFor();
  await settled(page);
  const found = await barriers(page);
  await page.getByText('图表', { exact: true }).click();
  await page.locator('canvas').first().waitFor();
  found.push(...(await barriers(page)));
  await page.locator('.cm-content').first().click();
  await page.keyboard.type(' ');
  await page.keyboard.press('Control+Space');
  await page.locator('.cm-tooltip-autocomplete').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  found.push(...(await barriers(page)));
  await visited.close();

  // Lists of more options than fit, of a single choice and of several.
  const ledger = await visit(browser, stack);
  await signIn(ledger, stack, 'district', '/district/cases');
  await settled(ledger.page);
  for (const name of ['状态', '区域']) {
    await ledger.page.getByRole('combobox', { name }).click();
    await ledger.page.locator('.ant-select-dropdown:visible .ant-select-dropdown-list-holder').waitFor();
    found.push(...(await barriers(ledger.page)));
    await ledger.page.keyboard.press('Escape');
  }
  await ledger.close();

  const other = await visit(browser, stack);
  const watchOther = watchPage(other.page);
  await signIn(other, stack, 'subdistrict');
  await settled(other.page);
  await other.page.getByRole('main').getByRole('listitem').first().getByRole('button').click();
  await other.page.getByRole('dialog').waitFor();
  found.push(...(await barriers(other.page)));
  await other.close();
  expect({ found, complaints: [...watch.complaints, ...watchOther.complaints], foreign, crashes }).toEqual({
    found: [],
    complaints: [],
    foreign: [],
    crashes: [],
  });
});

test('the published claims are answered, each with its numbers', async () => {
  const visited = await visit(browser, stack);
  await signIn(visited, stack, 'district', '/district/reconciliation');
  await settled(visited.page);
  const claim = async (name: string) => {
    const card = visited.page
      .getByRole('main')
      .locator('section, article')
      .filter({ has: visited.page.getByRole('heading', { name, exact: true }) })
      .last();
    return (await card.innerText()).replaceAll(/\s+/g, ' ');
  };
  expect(await claim('星级小区占比')).toMatch(/^星级小区占比 一致 .*66% ?51 \/ 77 .*66\.2% 51 \/ 77/);
  expect(await claim('办结率')).toMatch(/^办结率 一致 .*96% ?201 \/ 209 .*96\.2% 201 \/ 209/);
  expect(await claim('业委会组建率')).toMatch(/^业委会组建率 不一致 .*41% ?29 \/ 77 .*37\.7% 29 \/ 77/);
  expect(await claim('户均建筑面积')).toMatch(/^户均建筑面积 需留意 .*61\.57 .*86,084/);
  expect(await claim('管理覆盖率')).toMatch(/^管理覆盖率 取决于口径 .*100% ?77 \/ 77 .*75\.3% 58 \/ 77/);
  await visited.close();
});

describe('what a cold browser has to fetch', () => {
  test.each(DEPARTMENTS)('the shell and the %s as the first department', async (department) => {
    const visited = await visit(browser, stack);
    const code = weighCode(visited.page);
    await signIn(visited, stack, department);
    await settled(visited.page);
    const early = (await code.fetched()).filter((file) => !isLate(file));
    expect(kilobytes(early)).toBeLessThanOrEqual(550);
    expect(kilobytes(early.filter((file) => !isKit(file)))).toBeLessThanOrEqual(200);
    await visited.close();
  });

  test('another department once one is loaded, and the explorer over the shell', async () => {
    const visited = await visit(browser, stack);
    await signIn(visited, stack, 'district', '/nowhere');
    await settled(visited.page);
    const explorer = weighCode(visited.page);
    await choose(visited.page, '数据探索');
    expect(kilobytes(await explorer.fetched())).toBeLessThanOrEqual(350);

    // Nobody sees two departments, so their code is fetched here as the shell would.
    for (const name of ['district', 'subdistrict', 'community']) {
      const department = weighCode(visited.page);
      await visited.page.evaluate((specifier) => import(specifier), `@guanjia/${name}`);
      const fetched = await department.fetched();
      expect(fetched.length).toBeLessThanOrEqual(3);
      expect(kilobytes(fetched)).toBeLessThanOrEqual(30);
    }
    await visited.close();
  });
});
