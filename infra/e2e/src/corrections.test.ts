import type { Page } from 'playwright-core';
import { acceptedCase } from './accepted-case.ts';
import { openOffice } from './office.ts';
import { barriers, settled } from './page-look.ts';

/** What was written down of a case is put right: with a reason, and without anybody's work being lost. */

const office = openOffice();
const { arrive } = office;

/** A case of the community's own, on its page. */
async function caseOnPage(text: string): Promise<{ page: Page; id: string }> {
  const page = await arrive('community', '/community');
  const id = await acceptedCase(page, office.stack.origin, text);
  await page.goto(`/community/cases/${id}`);
  await settled(page);
  return { page, id };
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

test('two who correct one case at once keep the work of both; its history says who, what and why', async () => {
  const { page: officer, id } = await caseOnPage('小区东门路灯不亮。');
  const above = await arrive('subdistrict', `/subdistrict/cases/${id}`);
  await above.keyboard.press('m');
  await above.getByLabel('更正原因').waitFor();
  expect(await barriers(above)).toEqual([]);
  await button(officer, '更正').click();
  await correct(officer, { 具体位置: '东门外' }, '投诉人来电说明');
  await officer.getByText('已更正', { exact: true }).waitFor();

  // The other one began before: what both changed is chosen between, what one alone changed stays.
  await correct(above, { 具体位置: '东门内', 反映内容: '小区东门三盏路灯不亮。' }, '现场核实');
  const merge = above.getByRole('dialog', { name: '内容已被他人修改' });
  await merge.getByText('双方都改动').waitFor();
  await merge.getByRole('radio', { name: /东门外/ }).check();
  await button(above, '合并并保存').click();
  await above.getByText('小区东门三盏路灯不亮。').first().waitFor();
  expect(await above.getByRole('main').innerText()).toContain('东门外');

  await button(above, '更正记录').click();
  const history = above.getByRole('dialog', { name: '更正记录' });
  await history.getByText('原因：现场核实').waitFor();
  await history.getByText('原因：投诉人来电说明').waitFor();
  expect(await history.innerText()).toMatch(/李春梅/);
});

test('a corrected urgency moves the dates of a case, and the page says so', async () => {
  const { page: officer } = await caseOnPage('单元门损坏，无法关闭。');
  await officer.keyboard.press('m');
  await officer.getByLabel('紧急程度').click();
  await officer.locator('.ant-select-item-option', { hasText: '复杂' }).click();
  await officer.getByLabel('更正原因').fill('涉及多户，需要协调');
  await officer.keyboard.press('Control+Enter');
  await officer.getByText('已更正，办结期限改为 2018-11-13').waitFor();
  await officer.getByText(/办结期限由 2018-11-05 改为 2018-11-13/).waitFor();
});

test('behind an open drawer a key takes no step, and Escape does not throw away a typed correction', async () => {
  const { page } = await caseOnPage('楼道声控灯失灵。');
  await page.keyboard.press('d');
  await page.getByRole('combobox', { name: '承办人' }).fill('李春梅');
  await page.locator('.ant-select-item-option-active', { hasText: '李春梅' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await button(page, /^开始办理/).waitFor();
  const steps: string[] = [];
  page.on('request', (request) => {
    if (/mutation StartCase/.test(request.postData() ?? '')) steps.push(request.url());
  });
  await button(page, '更正记录').click();
  const history = page.getByRole('dialog', { name: '更正记录' });
  await history.getByText('楼道声控灯失灵。').first().waitFor();
  await page.keyboard.press('s');
  await page.keyboard.press('Escape');
  await history.waitFor({ state: 'hidden' });
  expect(steps).toEqual([]);

  await page.keyboard.press('m');
  const location = page.getByRole('textbox', { name: '具体位置' });
  await location.fill('2号楼');
  await page.keyboard.press('Escape');
  const warning = page.getByRole('dialog', { name: '有尚未保存的修改' });
  // While the question waits, not even the palette opens.
  await warning.waitFor();
  await page.keyboard.press('Control+k');
  await warning.getByRole('button', { name: /取\s*消/ }).click();
  await warning.waitFor({ state: 'hidden' });
  expect(await page.getByRole('combobox', { name: /输入页面、操作/ }).count()).toBe(0);
  expect(await location.inputValue()).toBe('2号楼');
  await page.keyboard.press('Escape');
  await warning.getByRole('button', { name: '放弃修改并离开' }).click();
  await location.waitFor({ state: 'hidden' });

  // Pressed twice, a step is taken once.
  await page.keyboard.press('s');
  await page.keyboard.press('s');
  await page.getByText('已开始办理').waitFor();
  expect(steps).toHaveLength(1);
});

/** Fills in fields and the reason in the drawer that is open, and saves. */
async function correct(page: Page, given: Record<string, string>, reason: string): Promise<void> {
  for (const [label, text] of Object.entries(given))
    await page.getByRole('textbox', { name: label }).fill(text);
  await page.getByLabel('更正原因').fill(reason);
  await page.keyboard.press('Control+Enter');
}
