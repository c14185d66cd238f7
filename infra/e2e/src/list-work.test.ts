import type { Page } from 'playwright-core';
import { openOffice } from './office.ts';
import { barriers, settled } from './page-look.ts';
import { dataFromPortal } from './portal.ts';

/** What every list and every record offers, used on the cases: filters, columns, views, bulk work, palette, history. */

const office = openOffice();
const { signedIn } = office;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const options = (page: Page) => page.locator('.ant-select-dropdown:visible .ant-select-item-option');

test('a nested filter is built, read as a sentence, kept in the address and taken off in parts', async () => {
  const { page } = await signedIn('district', '/district/cases');
  await page.keyboard.press('f');
  const drawer = page.getByRole('dialog', { name: '高级筛选' });
  await drawer.getByLabel('内容、编号、小区或电话的值').fill('2018');
  await drawer.getByText('添加条件组').click();
  await drawer.getByLabel('字段').last().click();
  await options(page).filter({ hasText: '已超期' }).click();
  await drawer.getByText('添加条件', { exact: true }).first().click();
  await drawer.getByLabel('字段').nth(2).click();
  await options(page).filter({ hasText: '编号' }).last().click();
  await drawer.getByLabel('编号的值').fill('2018-00021');
  await page.keyboard.press('Control+Enter');

  const chip = page.getByRole('button', { name: /^（?已超期，或编号包含“2018-00021”/ });
  await chip.waitFor();
  const rows = page.getByRole('table', { name: '案件台账' }).locator('tbody tr[data-row-key]');
  await rows.filter({ hasText: '2018-000215' }).waitFor();
  await page.reload();
  await chip.waitFor();
  await button(page, /^取消：内容/).click();
  await page.waitForURL((address) => !String(address.searchParams.get('rules')).includes('search'));
});

test('one’s own cases are one click away, and those of an estate are found by its name', async () => {
  const { page, context } = await signedIn('community', '/community/cases');
  const { viewer } = await dataFromPortal<{ viewer: { staffMember: { id: string; name: string } } }>(
    context,
    office.stack.origin,
    '{ viewer { staffMember { id name } } }',
  );
  const { id, name } = viewer.staffMember;
  const table = page.getByRole('table', { name: '案件台账' });
  await page.getByRole('checkbox', { name: '我承办的' }).check();
  await page.waitForURL(/mine=yes/);
  await table.getByText(name).first().waitFor();

  await page.goto(`/community/cases?where=${JSON.stringify({ assigneeId: { eq: id } })}`);
  await page.getByRole('button', { name: `承办人是${name}`, exact: true }).click();
  const drawer = page.getByRole('dialog', { name: '高级筛选' });
  await drawer.getByLabel('字段').click();
  await options(page).getByText('小区', { exact: true }).click();
  await drawer.getByLabel('小区的值').fill('松石');
  await options(page).filter({ hasText: '松石雅居' }).click();
  await page.keyboard.press('Control+Enter');
  await page.reload();
  await page.getByRole('button', { name: '小区是松石雅居', exact: true }).waitFor();
  await table.getByRole('link', { name: '松石雅居' }).first().waitFor();
});

test('the search waits for an input method’s word, and keeps a space that was typed', async () => {
  const { page, context } = await signedIn('community', '/community/cases');
  const asked: string[] = [];
  page.on('request', (request) => {
    const words = /"search":"([^"]+)"/.exec(request.postData() ?? '')?.[1];
    if (words) asked.push(words);
  });
  const search = page.getByRole('searchbox', { name: '内容、编号、小区或电话' });
  await search.focus();
  const keyboard = await context.newCDPSession(page);
  const clock = page.clock;
  await clock.install();
  await keyboard.send('Input.imeSetComposition', { text: 'la ji', selectionStart: 5, selectionEnd: 5 });
  await clock.runFor(1_000);
  expect(new URL(page.url()).searchParams.get('q')).toBeNull();
  await keyboard.send('Input.insertText', { text: '垃圾' });
  await clock.runFor(1_000);
  await page.waitForURL((address) => address.searchParams.get('q') === '垃圾');
  await page.keyboard.type(' ');
  await clock.runFor(1_000);
  await page.keyboard.type('楼');
  await clock.runFor(1_000);
  await page.waitForURL((address) => address.searchParams.get('q') === '垃圾 楼');
  expect(await search.inputValue()).toBe('垃圾 楼');
  expect(asked.filter((words) => /[a-z]/.test(words))).toEqual([]);
});

test('a view keeps filters and columns, shows what was changed, is shared and opens the list', async () => {
  const { page } = await signedIn('district', '/district/cases?open=yes&cols=number.180,state');
  await button(page, '视图').click();
  await page.getByRole('menuitem', { name: '另存为视图' }).click();
  const form = page.getByRole('dialog', { name: '另存为视图' });
  await form.getByLabel('名称').fill('未办结两列');
  await form.getByText('本部门').click();
  await form.getByText('打开此列表时使用').click();
  await button(page, /^保\s*存$/).click();
  await button(page, '未办结两列').waitFor();
  await page.getByRole('checkbox', { name: '已超期' }).check();
  await button(page, /未办结两列 ?已改动/).waitFor();

  await page.goto('/district/cases');
  await page.waitForURL(/view=SavedView_/);
  expect(await page.getByRole('columnheader').count()).toBe(2);

  const colleague = await signedIn('district-head', '/district/cases');
  await button(colleague.page, '视图').click();
  await colleague.page.getByRole('menuitem', { name: /未办结两列/ }).click();
  await colleague.page.waitForURL(/cols=number/);
});

test('two who change one view at once choose between mine and theirs', async () => {
  const [mine, theirs] = [
    await signedIn('district', '/district/estates'),
    await signedIn('district-head', '/district/estates'),
  ];
  await button(mine.page, '视图').click();
  await mine.page.getByRole('menuitem', { name: '另存为视图' }).click();
  await mine.page.getByRole('dialog').getByLabel('名称').fill('共用');
  await mine.page.getByRole('dialog').getByText('本部门').click();
  await button(mine.page, /^保\s*存$/).click();
  await button(mine.page, '共用').waitFor();

  await theirs.page.reload();
  await settled(theirs.page);
  await button(theirs.page, '视图').click();
  await theirs.page.getByRole('menuitem', { name: /^共用/ }).click();
  await rename(theirs.page, '共用', '对方的名称');
  await button(theirs.page, '对方的名称').waitFor();

  await rename(mine.page, '共用', '我的名称');
  const merge = mine.page.getByRole('dialog', { name: '内容已被他人修改' });
  await merge.getByText('双方都改动').waitFor();
  await merge.getByRole('radio', { name: /对方的名称/ }).check();
  await merge.getByRole('button', { name: '合并并保存' }).click();
  await button(mine.page, '对方的名称').waitFor();
});

async function rename(page: Page, from: string, to: string): Promise<void> {
  await button(page, from).click();
  await page.getByRole('menuitem', { name: '改名与共享' }).click();
  await page.getByRole('dialog').getByLabel('名称').fill(to);
  await button(page, /^保\s*存$/).click();
}

test('waiting cases are assigned together after a preview; the palette then finds one by its number', async () => {
  const { page } = await signedIn('subdistrict', '/subdistrict');
  const tick = page.getByRole('checkbox', { name: /选择案件/ }).first();
  const number = String(await tick.getAttribute('aria-label')).replace('选择案件 ', '');
  await tick.check();
  await button(page, /批量交办所选 1 件/).click();
  await page.getByLabel('交办给').click();
  // Whoever assigns sees how much each person has to do already.
  await options(page).filter({ hasText: '韩志远' }).getByText('在办 1 件').waitFor();
  await options(page).filter({ hasText: '韩志远' }).click();
  await button(page, '预览结果').click();
  await page.getByText('可以处理 1 条，不能处理 0 条').waitFor();
  await button(page, '交办 1 条').click();
  await page.getByText('已完成 1 条，未完成 0 条').waitFor();
  await page
    .getByRole('dialog')
    .getByText(/^关\s*闭$/)
    .click();
  await tick.waitFor({ state: 'detached' });
  const workload = page.getByRole('list', { name: '各人在办量' }).getByRole('listitem');
  await workload.filter({ hasText: '韩志远' }).getByRole('link', { name: '在办 2 件' }).click();
  await page.waitForURL(/\/subdistrict\/cases\?/);
  await page.getByRole('row').filter({ hasText: number }).waitFor();
  expect(await page.getByRole('row').filter({ hasText: '韩志远' }).count()).toBe(2);

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /案件编号/ }).fill(number);
  await page.getByRole('option', { name: new RegExp(`${number}.*已交办`) }).click();
  await page.waitForURL(/\/cases\/Case_/);
  await page.getByText(number).first().waitFor();
});

test('what was searched for is marked where it stands, and the keys that help are on one sheet', async () => {
  const { page } = await signedIn('district-head', '/district/cases');
  await page.getByRole('searchbox', { name: '内容、编号、小区或电话' }).fill('松石 垃圾');
  await page.keyboard.press('Enter');
  await page.waitForURL(/[?&]q=/);
  const rows = page.getByRole('table', { name: '案件台账' }).locator('tbody tr[data-row-key]');
  await rows.locator('mark', { hasText: '垃圾' }).first().waitFor();
  expect(await rows.filter({ has: page.locator('mark') }).count()).toBe(await rows.count());

  await page.locator('h1').click();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: '快捷键一览' });
  await sheet.getByText('命令面板').waitFor();
  await sheet.getByText('高级筛选').waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
});

test('auditors see who made an estate what it is', async () => {
  const { page } = await signedIn('auditor', '/district/estates');
  await page.locator('tbody tr[data-row-key] a').first().click();
  await button(page, '修改历史').click();
  await page.getByRole('dialog', { name: '修改历史' }).getByText('户数').waitFor();
});

test('a table that scrolls sideways takes the focus and has a name, though no row of it does', async () => {
  const { page } = await signedIn('community', '/community/cases?q=无此内容', {
    viewport: { width: 1024, height: 800 },
  });
  await page.getByText('没有符合条件的记录').waitFor();
  const region = page.getByRole('region', { name: '案件台账' });
  expect(await region.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
  expect(await barriers(page)).toEqual([]);
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((scrolling) => (scrolling?.scrollLeft ?? 0) > 0, await region.elementHandle());
});

test('estates are filtered by star, and by the credit of their company, in the address and the drawer', async () => {
  const { page, context } = await signedIn('district', '/district/estates');
  type Found = { estates: { totalCount: number; nodes: { name: string }[] } };
  const found = (filter: string) =>
    dataFromPortal<Found>(
      context,
      office.stack.origin,
      `{ estates(first: 100, filter: { ${filter} }) { totalCount nodes { name } } }`,
    );
  const table = page.getByRole('table', { name: '小区' });
  const rows = table.locator('tbody tr[data-row-key]');
  await button(page, '更多筛选').click();
  await page.getByLabel('星级', { exact: true }).click();
  await options(page).getByText('三星', { exact: true }).click();
  await page.waitForURL((address) => address.searchParams.get('star') === 'STAR_3');
  const three = await found('star: { eq: STAR_3 }');
  await table
    .getByText(three.estates.nodes[0]?.name ?? '')
    .first()
    .waitFor();
  await page.keyboard.press('Escape');

  await page.goto('/district/estates?star=STAR_3,NONE');
  await page.getByText(/^星级.*三星.*未评星/).waitFor();
  await rows.first().waitFor();
  await page.keyboard.press('f');
  const drawer = page.getByRole('dialog', { name: '高级筛选' });
  await drawer.getByLabel('字段').last().click();
  await options(page).getByText('企业信用等级', { exact: true }).click();
  await drawer.getByLabel('企业信用等级的值').click();
  await options(page).getByText('AAA', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  const both = await found('star: { in: [STAR_3, NONE] }, creditGrade: { eq: AAA }');
  expect(both.estates.totalCount).toBeGreaterThan(0);
  await page.reload();
  for (const { name } of both.estates.nodes.slice(0, 5))
    await rows.filter({ hasText: name }).first().waitFor();
  expect(await rows.count()).toBe(Math.min(both.estates.totalCount, 20));
});
