import type { Page } from 'playwright-core';
import { PHONE } from './browser.ts';
import { openOffice } from './office.ts';
import { until } from './outage.ts';
import { barriers } from './page-look.ts';
import { dataFromPortal } from './portal.ts';

/** Divisions change their names and end, estates come under others: figures of before stay what they were. */

const office = openOffice();
const { signedIn, arrive } = office;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('a registrar renames a community, on a phone, and its former name stays known', async () => {
  const { page } = await signedIn('district', '/district/divisions', { viewport: PHONE });
  await button(page, '更名：友谊社区').click();
  const drawer = page.getByRole('dialog', { name: '更名：友谊社区' });
  await drawer.getByRole('button', { name: /^保\s*存$/ }).click();
  await drawer.getByText('该区划已是这个名称。').waitFor();
  await drawer.getByLabel('新名称').fill('友谊新社区');
  expect(await barriers(page)).toEqual([]);
  await drawer.getByRole('button', { name: /^保\s*存$/ }).click();
  await page.getByText('曾用名：友谊社区（至 2018-10-28）').waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('a community that is merged goes on in a new one, with its estates', async () => {
  const { page } = await signedIn('district', '/district/divisions');
  await rowOf(page, '150271010023').getByRole('button', { name: '撤并：幸福南路社区' }).click();
  const drawer = page.getByRole('dialog', { name: '撤并：幸福南路社区' });
  await drawer.getByLabel('承接区划代码').fill('150271010000');
  await drawer.getByRole('button', { name: /^撤\s*并$/ }).click();
  await page
    .getByRole('dialog', { name: '自 2018-10-29 起撤销幸福南路社区？' })
    .getByRole('button', { name: /^撤\s*并$/ })
    .click();
  await drawer.getByText('承接的区划应为同一级，代码应为 12 位有效区划代码。').waitFor();
  await drawer.getByLabel('承接区划代码').fill('150271010031');
  await drawer.getByLabel('新区划名称').fill('幸福社区');
  await drawer.getByRole('button', { name: /^撤\s*并$/ }).click();
  await page
    .getByRole('dialog', { name: '自 2018-10-29 起撤销幸福南路社区？' })
    .getByRole('button', { name: /^撤\s*并$/ })
    .click();
  await rowOf(page, '150271010031')
    .getByText('幸福南路社区（150271010023）于 2018-10-28 撤销后并入')
    .waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.goto('/district');
  await button(page, '展开稀土路街道').click();
  await page.getByRole('rowheader', { name: '幸福社区' }).waitFor();
  expect(await page.getByRole('rowheader', { name: '幸福南路社区' }).count()).toBe(0);
  expect(await barriers(page)).toEqual([]);
});

test('an estate comes under another community, and its old one has it no more', async () => {
  const { page } = await signedIn('district', '/district/estates?q=科技嘉园');
  await page.getByRole('link', { name: '科技嘉园' }).first().click();
  await button(page, '划转社区').click();
  const drawer = page.getByRole('dialog', { name: '划转小区：科技嘉园' });
  await drawer.getByLabel('划入社区（村）').click();
  await page.keyboard.type('火炬路');
  await page.keyboard.press('Enter');
  await drawer.getByRole('button', { name: '划转社区' }).click();
  await page
    .getByRole('dialog', { name: '自 2018-10-29 起将“科技嘉园”划入民馨路街道 / 火炬路社区？' })
    .getByRole('button', { name: '划转社区' })
    .click();
  await page.getByText('已划转').waitFor();
  await page.getByText('火炬路社区').first().waitFor();
  expect(await barriers(page)).toEqual([]);
  const community = await arrive('community', '/community/estates?q=科技嘉园');
  await community.getByText('没有符合条件的记录').waitFor();
});

test('a figure of before has as many rows for the community that handed cases over', async () => {
  const { page, context } = await signedIn('community', '/community/cases');
  const FIGURE = `query($code: DivisionCode!) { division(code: $code) { caseSummary(period: { to: "2018-10-28" }) {
    accepted acceptedRows { filter } } } }`;
  const LISTED = `query($filter: CaseFilter, $rest: HandedOverCaseFilter!) {
    cases(filter: $filter) { totalCount } handedOverCases(filter: $rest) { totalCount } }`;
  interface Figured {
    division: { caseSummary: { accepted: number; acceptedRows: { filter: object } } };
  }
  type Listed = Record<'cases' | 'handedOverCases', { totalCount: number }>;
  const code = '150271010027';
  const { division } = await dataFromPortal<Figured>(context, office.stack.origin, FIGURE, { code });
  const { accepted, acceptedRows } = division.caseSummary;
  const { filter } = acceptedRows;
  const listed = () => dataFromPortal<Listed>(context, office.stack.origin, LISTED, { filter, rest: filter });
  // The cases follow their estate as soon as the service has heard of it.
  await until(async () => (await listed()).handedOverCases.totalCount > 0);
  const { cases, handedOverCases } = await listed();
  expect(cases.totalCount + handedOverCases.totalCount).toBe(accepted);
  await page.goto(`/community/cases?where=${encodeURIComponent(JSON.stringify(filter))}`);
  const rest = page.getByRole('region', { name: `已移交其他单位的 ${handedOverCases.totalCount} 件` });
  await rest.waitFor();
  expect(await rest.getByRole('listitem').count()).toBe(handedOverCases.totalCount);
  await rest.getByText('2018-10-29 移交火炬路社区').first().waitFor();
  expect(await barriers(page)).toEqual([]);
});

test('the estates of a company are found by its name', async () => {
  const page = await arrive('district', '/district/companies?q=瑞景');
  const company = '包头市瑞景物业服务有限公司（示例）';
  const count = Number(await rowOf(page, company).getByRole('link', { name: /^\d+$/ }).first().textContent());
  expect(count).toBeGreaterThan(0);
  await page.goto('/district/estates');
  await page.getByRole('combobox', { name: '物业服务企业' }).click();
  await page.getByRole('option', { name: company }).or(page.getByTitle(company)).last().click();
  await page.getByText(`共 ${count} 条`).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
  expect(await barriers(page)).toEqual([]);
});
