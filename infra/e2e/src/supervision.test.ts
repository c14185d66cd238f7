import type { BrowserContext, Page } from 'playwright-core';
import { acceptedCase } from './accepted-case.ts';
import { PHONE } from './browser.ts';
import { openOffice } from './office.ts';
import { until } from './outage.ts';
import { settled } from './page-look.ts';
import { dataFromPortal } from './portal.ts';

/** Supervision across the tiers: notices, orders and their replies, approvals, and the community's desk of the day. */

const office = openOffice();
const { signedIn } = office;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const bell = (page: Page) => page.getByRole('link', { name: /^通知，/ });

test('an order is issued, told, replied to on a phone, accepted, and told again', async () => {
  const district = await signedIn('district', '/district/supervision');
  await district.page
    .getByRole('listitem')
    .getByRole('button', { name: /发督办单$/ })
    .first()
    .waitFor();
  // The late cases of the demo district lie with a subdistrict that has no account in it.
  await district.page.goto(`/district/cases/${await caseOfSubdistrict(district.context)}`);
  await button(district.page, '发督办单').click();
  const form = district.page.getByRole('dialog', { name: /^督办案件 2018-/ });
  await form.getByLabel('督办要求').fill('三日内办结并报告结果');
  await form.getByText('街道（镇）').click();
  await form.getByRole('button', { name: '发出督办单' }).click();
  const issued = await button(district.page, /^D2018-/).innerText();
  const number = /D2018-\d+/.exec(issued)?.[0] ?? '';
  // One order about a case at a time.
  await button(district.page, '发督办单').waitFor({ state: 'detached' });

  const below = await signedIn('subdistrict', '/subdistrict', { viewport: PHONE });
  await bell(below.page).click();
  await below.page.getByRole('link', { name: new RegExp(`已发出督办单 ${number}`) }).click();
  const order = below.page.getByRole('dialog', { name: '督办单' });
  await order.getByText('三日内办结并报告结果').waitFor();
  await order.getByLabel('回复内容').fill('已组织现场核实，设施已修复');
  await order.getByRole('button', { name: '提交回复' }).click();
  await order.getByText('等待发出督办单的层级审核回复。').waitFor();

  await district.page.goto('/district/supervision');
  await settled(district.page);
  await button(district.page, new RegExp(`^${number}`)).click();
  const reply = district.page.getByRole('dialog', { name: '督办单' });
  await reply.getByText('已组织现场核实，设施已修复').waitFor();
  await reply.getByRole('button', { name: '退回回复' }).click();
  await reply.getByText('请说明退回理由').waitFor();
  await reply.getByRole('button', { name: '认可回复' }).click();
  await reply.getByText('认可', { exact: true }).waitFor();

  const told = await signedIn('subdistrict', '/subdistrict/notices');
  await told.page.getByText(new RegExp(`督办单 ${number} 回复已认可`)).waitFor();
  await button(told.page, '全部标为已读').click();
  await told.page.getByRole('link', { name: '通知，没有未读' }).waitFor();
  await told.page.getByRole('checkbox', { name: '未读' }).check();
  await told.page.getByText('没有符合条件的记录').waitFor();
});

test('what is overdue is followed from a subdistrict to its communities and to their cases', async () => {
  const { page } = await signedIn('district', '/district/supervision');
  const part = page.getByRole('region', { name: '各街镇超期案件' });
  await part.getByRole('button', { name: '民馨路街道' }).click();
  const communities = part.locator('dl dl');
  await communities.getByText('社区').first().waitFor();
  const late = communities.getByRole('link').first();
  const count = Number(await late.innerText());
  await late.click();
  await page.waitForURL(/\/district\/cases\?/);
  await page.getByRole('row').nth(count).waitFor();
  expect(await page.getByRole('row').count()).toBe(count + 1);
});

test('months stand beside those of the year before, and what a number counts is one click away', async () => {
  const { page } = await signedIn('district', '/district/figures');
  await page
    .getByText(/比去年同期|与去年同期|去年同期无数据/)
    .first()
    .waitFor();
  await page.getByText('月份', { exact: true }).click();
  await page.waitForURL(/by=month/);
  const months = page.getByRole('region', { name: '按月受理与办结，与去年同月比较' });
  await months.getByRole('columnheader', { name: '去年同月' }).first().waitFor();
  const accepted = months.getByRole('link').first();
  const count = Number(await accepted.innerText());
  expect(count).toBeGreaterThan(0);
  await accepted.click();
  await page.waitForURL(/\/district\/cases\?/);
  await page.getByText(`共 ${count} 条`).first().waitFor();
});

test('how near to home cases were settled is told, and leads to those cases', async () => {
  const { page } = await signedIn('district', '/district/figures');
  for (const name of ['不出小区', '不出社区', '不出街道（镇）', '不出辖区']) {
    const card = page.getByRole('group', { name, exact: true });
    await card.getByText(/去年同期/).waitFor();
    expect(await card.innerText()).toMatch(/\d+(\.\d)?%/);
  }
  const settled = page
    .getByRole('group', { name: '不出社区' })
    .getByRole('link', { name: /^[\d,]+$/ })
    .first();
  const count = Number((await settled.innerText()).replaceAll(',', ''));
  expect(count).toBeGreaterThan(0);
  await settled.click();
  await page.waitForURL(/\/district\/cases\?.*COMMUNITY/);
  await page.getByText(`共 ${count} 条`).first().waitFor();
});

test('a subdistrict has the figures of its own cases, and what a number counts lies in its ledger', async () => {
  const { page } = await signedIn('subdistrict', '/subdistrict/figures');
  await page.getByRole('link', { name: '办件分析' }).waitFor();
  const rate = page.getByRole('group', { name: '办结率', exact: true });
  const accepted = rate.getByRole('link', { name: /^[\d,]+$/ }).last();
  const count = Number((await accepted.innerText()).replaceAll(',', ''));
  expect(count).toBeGreaterThan(0);
  await accepted.click();
  await page.waitForURL(/\/subdistrict\/cases\?/);
  await page.getByText(`共 ${count} 条`).first().waitFor();
});

test('a request for suspension is approved where it waits, and whoever asked hears of it', async () => {
  const asking = await signedIn('subdistrict', '/subdistrict');
  const number = await askForSuspension(asking.context);

  const head = await signedIn('district-head', '/district/supervision');
  const request = head.page.getByRole('listitem').filter({ hasText: '等待更换配件到货' });
  await request.getByText(number).waitFor();
  await request.getByRole('button', { name: '不同意', exact: true }).click();
  await request.getByRole('button', { name: '确认不同意' }).click();
  await request.getByText('请说明不同意的理由').waitFor();
  await request.getByRole('button', { name: /^取\s*消$/ }).click();
  await request.getByRole('button', { name: /^同\s*意$/ }).click();
  await request.getByRole('button', { name: '确认同意' }).click();
  await request.waitFor({ state: 'detached' });

  await asking.page.goto('/subdistrict/notices');
  await asking.page.getByText(new RegExp(`已审批案件 ${number} 的.*：`)).waitFor();
});

/** An open case of the subdistrict that has an account. */
async function caseOfSubdistrict(context: BrowserContext): Promise<string> {
  const CASES = `{ cases(first: 1, filter: { open: { eq: true }, divisionCode: { startsWith: "150271010" } }) {
    nodes { id } } }`;
  type Cases = { cases: { nodes: { id: string }[] } };
  const { cases } = await dataFromPortal<Cases>(context, office.stack.origin, CASES);
  return cases.nodes[0]?.id ?? '';
}

/** Asks to suspend the first case that may be suspended; answers its number. */
async function askForSuspension(context: BrowserContext): Promise<string> {
  const CASES = `{ cases(first: 50, filter: { open: { eq: true } }) {
    nodes { id number version allowedActions { action allowed } } } }`;
  const SUSPEND = `mutation ($input: SuspendCaseInput!) { suspendCase(input: $input) { approval { id } } }`;
  type Cases = {
    cases: {
      nodes: {
        id: string;
        number: string;
        version: number;
        allowedActions: { action: string; allowed: boolean }[];
      }[];
    };
  };
  const { cases } = await dataFromPortal<Cases>(context, office.stack.origin, CASES);
  const found = cases.nodes.find(({ allowedActions }) =>
    allowedActions.some(({ action, allowed }) => action === 'SUSPEND' && allowed),
  );
  if (!found) throw new Error('No case of the demo district may be suspended by its subdistrict.');
  const { id, version, number } = found;
  const input = { id, version, note: '等待更换配件到货', until: '2018-11-20' };
  await dataFromPortal(context, office.stack.origin, SUSPEND, { input });
  return number;
}

test('a desk whose tasks and orders cannot be had says so, and shows the rest', async () => {
  const { page } = await signedIn('community', '/community');
  await page.route('**/graphql', async (route) => {
    const errors = [{ message: 'down', extensions: { code: 'UNAVAILABLE' } }];
    if (/OwnTasks|OrdersInReach/.test(route.request().postData() ?? ''))
      await route.fulfill({ json: { data: null, errors } });
    else await route.continue();
  });
  await page.reload();
  const told = page.getByRole('main').getByRole('alert').getByText('服务暂时不可用');
  await told.nth(1).waitFor();
  await page.getByRole('heading', { name: '办理中' }).waitFor();
  await page.unroute('**/graphql');
  await button(page, '重试').first().click();
  await button(page, '重试').click();
  await told.first().waitFor({ state: 'detached' });
});

test('the community opens its next case by one key', async () => {
  const { page } = await signedIn('community', '/community');
  await button(page, '打开下一件').waitFor();
  await page.keyboard.press('o');
  await page.waitForURL(/\/community\/cases\/Case_/);
  await page.getByRole('heading', { level: 1 }).waitFor();
});

test('a case that nobody touches is brought to the tier above by itself, and ordered to be settled', async () => {
  const officer = await signedIn('community', '/community');
  const id = await acceptedCase(officer.page, office.stack.origin, '楼道灯不亮，一直没有人处理。');
  const { case: one } = await dataFromPortal<{ case: { number: string } }>(
    officer.context,
    office.stack.origin,
    'query($id: ID!) { case(id: $id) { number } }',
    { id },
  );
  await office.daysLater(21);

  // Whatever was due meanwhile is done within a minute of the start, and may be done between the questions of one page.
  const { page: above } = await signedIn('subdistrict', `/subdistrict/cases/${id}`);
  const steps = ['超期', '催办', '提请上级关注', '下发督办单'];
  const shown = (step: string) => above.getByText(step, { exact: true }).filter({ visible: true }).count();
  await until(async () => {
    await above.reload();
    await settled(above);
    const seen = await Promise.all([button(above, /^D2018-/).count(), ...steps.map(shown)]);
    return seen.every((times) => times > 0);
  });
  await above.goto('/subdistrict/notices');
  await above
    .getByRole('link', { name: new RegExp(`下级案件 ${one.number} 在社区（村）超期`) })
    .first()
    .waitFor();

  const { page: below } = await signedIn('community', '/community/notices');
  await below
    .getByRole('link', { name: new RegExp(`催办：案件 ${one.number} 超期后仍未办理`) })
    .first()
    .waitFor();
});
