import type { Page } from 'playwright-core';
import { PHONE } from './browser.ts';
import { askGateway, clientToken } from './graph.ts';
import { openOffice } from './office.ts';
import { barriers } from './page-look.ts';
import { listenToWebhooks, type WebhookReceiver } from './webhook-receiver.ts';

/** What decides when things are due, and who is told: the calendar, the rule packs, the simulator, webhooks. */

const office = openOffice();
const { signedIn } = office;
let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await listenToWebhooks();
});
afterAll(() => receiver?.stop());

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** The simulator's answer for one clock. */
const clock = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });

test('the vectors of the design have their dates in the simulator, on a phone in a community', async () => {
  const { page } = await signedIn('community', '/community/simulator', { viewport: PHONE });
  for (const [received, accepted, total] of [
    ['2026-01-31', '2026-02-24', '2026-04-01'],
    ['2026-02-10', '2026-02-25', '2026-04-13'],
    ['2026-09-16', '2026-10-08', '2026-11-16'],
    ['2025-09-20', '2025-10-09', '2025-11-19'],
    ['2018-10-10', '2018-10-25', '2018-12-10'],
  ] as const) {
    await button(page, received).click();
    await clock(page, '受理').locator('strong', { hasText: accepted }).waitFor();
    await clock(page, '总时限').locator('strong', { hasText: total }).waitFor();
  }
  await button(page, '2026-01-31').click();
  await page
    .getByText(
      '自 2026-01-31 起 15 日，至 2026-02-15 届满，适逢春节假期，顺延至其后第一个工作日 2026-02-24。',
    )
    .waitFor();
  expect(await barriers(page)).toEqual([]);
});

const NOTICE = `国务院办公厅关于2027年部分节假日安排的通知
国办发明电〔2026〕9号
一、元旦：1月1日（周五）至3日（周日）放假，共3天。1月4日（周一）至5日（周二）放假，共5天。
二、春节：2月5日（周五）至11日（周四）放假调休，共7天。2月20日（周六）上班。`;

test('a provisional date becomes certain when its year is loaded, and everybody reads who loaded it', async () => {
  const simulation = '/district/rules/simulator?receivedAt=2026-12-20T09:00';
  const officer = await signedIn('district', simulation);
  await clock(officer.page, '受理').locator('strong', { hasText: '2027-01-04' }).waitFor();
  await clock(officer.page, '受理').getByText('暂定', { exact: true }).waitFor();
  await officer.page.goto('/district/rules');
  await officer.page
    .getByRole('button', { name: '录入放假安排', description: '由区级管理员录入。' })
    .waitFor();

  const { page } = await signedIn('administrator', '/district/rules?year=2027');
  await button(page, '录入 2027 年').click();
  const drawer = page.getByRole('dialog', { name: '录入放假安排' });
  await drawer.getByLabel('通知原文').fill(NOTICE);
  await drawer.getByText('元旦：通知写明共 3 天，识别出 5 天').waitFor();
  await drawer.getByLabel('通知原文').fill(NOTICE.replace('放假，共3天。1月4日', '放假。1月4日'));
  await drawer.getByText('识别出放假 12 天、调休上班 1 天。').waitFor();
  expect(await drawer.getByLabel('通知文号').inputValue()).toBe('国办发明电〔2026〕9号');
  await drawer.getByRole('button', { name: '预览影响' }).click();
  await drawer.getByText('新增 13 个日期').waitFor();
  await drawer.getByRole('button', { name: '录入 2027 年安排' }).click();
  await drawer.getByText('2027 年放假安排已录入').waitFor();
  await drawer
    .getByRole('button', { name: /^关\s*闭$/ })
    .last()
    .click();
  await page.getByRole('cell', { name: '5 元旦放假' }).waitFor();
  await page.getByText('2027 年，13 个日期，0 个期限随之变动').waitFor();
  expect(await barriers(page)).toEqual([]);

  await officer.page.goto(simulation);
  await clock(officer.page, '受理').locator('strong', { hasText: '2027-01-06' }).waitFor();
  expect(await clock(officer.page, '受理').getByText('暂定', { exact: true }).count()).toBe(0);
});

test('a pack that takes the place of another one times what comes in from its first day on', async () => {
  const { page } = await signedIn('district-head', '/district/rules/packs');
  await button(page, '新增规则').click();
  const drawer = page.getByRole('dialog', { name: '新增规则' });
  await drawer.getByLabel('以现有规则为底稿').click();
  await page.getByTitle('热线办理规则', { exact: true }).click();
  await drawer.getByLabel('规则名称').fill('高新区热线办理时限');
  await drawer.getByLabel('生效日').fill('2019-01-01');
  await page.keyboard.press('Tab');
  const lines = drawer.getByRole('group', { name: /^第 \d+ 条时限$/ });
  const general = lines.nth(7);
  await general.getByLabel('期限').fill('3');
  await general.getByLabel('依据').fill('高新区热线办法第八条');
  await drawer.getByRole('button', { name: '新增规则' }).click();
  await page.getByText('规则已新增').waitFor();
  await page.getByRole('heading', { name: '高新区热线办理时限 尚未生效' }).waitFor();
  await page.getByText(/2005-05-01 至 2018-12-31 · 来电/).waitFor();

  const total = clock(page, '总时限');
  await page.goto('/district/rules/simulator?channel=HOTLINE&receivedAt=2018-12-31T09:00');
  await total.getByText('热线办理规则：一般事项').waitFor();
  await page.goto('/district/rules/simulator?channel=HOTLINE&receivedAt=2019-01-02T09:00');
  await total.getByText('高新区热线办法第八条').waitFor();
  await total.locator('strong', { hasText: '2019-01-07' }).waitFor();
});

test('another system is told, is told again what it refused, and its dead letters are seen', async () => {
  const { page } = await signedIn('district-head', '/district/integrations');
  await button(page, '登记推送地址').click();
  const drawer = page.getByRole('dialog', { name: '登记推送地址' });
  await drawer.getByLabel('推送地址').fill('http://192.168.1.1/hook');
  await drawer.getByRole('button', { name: '登记推送地址' }).click();
  await drawer.getByText('回调地址须以 https 开头。').waitFor();
  await drawer.getByLabel('推送地址').fill(receiver.url);
  await drawer.getByLabel('推送哪些进展').click();
  await page.getByTitle('登记', { exact: true }).click();
  await drawer.getByText('登记推送地址').first().click();
  await drawer.getByRole('button', { name: '登记推送地址' }).click();
  await drawer.getByText(/^whsec_/).waitFor();
  // Shown this once: no stray key takes it away.
  await page.keyboard.press('Escape');
  expect(await drawer.getByText(/^whsec_/).isVisible()).toBe(true);
  await drawer.getByRole('button', { name: '已保存' }).click();

  await page.getByText(receiver.url).waitFor();
  await registerByHotline();
  await page.getByRole('link', { name: '查看推送记录' }).click();
  const delivered = page.getByRole('row').filter({ hasText: '登记' }).filter({ hasText: '已送达' });
  await delivered.waitFor();
  expect(receiver.heard).toMatchObject([{ type: 'case.registered', signed: true }]);

  // A receiver that answers 410 wants no more: the message is a dead letter, and the endpoint stops.
  receiver.answerWith(410);
  const tab = (name: string) =>
    page.getByRole('navigation', { name: '系统对接' }).getByRole('link', { name });
  await tab('消息推送').click();
  await button(page, '发送测试消息').click();
  await page.getByText('测试消息已发出，结果见推送记录').waitFor();
  await tab('推送记录').click();
  await page.getByRole('row').filter({ hasText: '410 · 对方已停用' }).waitFor();
  await tab('消息推送').click();
  await page.getByText('1 封死信').waitFor();
  await page.getByRole('button', { name: '重发全部死信', description: '请先启用该地址。' }).waitFor();
  receiver.answerWith(204);
  await button(page, /^启\s*用$/).click();
  await page.getByRole('link', { name: '查看死信' }).click();
  await page.getByRole('link', { name: '测试消息' }).click();
  const message = page.getByRole('dialog', { name: '推送消息' });
  await message.getByText('webhook.ping').waitFor();
  expect(await barriers(page)).toEqual([]);
  await message.getByRole('button', { name: '重新发送' }).click();
  await page.getByText('没有符合条件的记录').waitFor();
  // It is no dead letter any more: with its line its drawer leaves the list of those.
  await message.waitFor({ state: 'hidden' });
  await tab('推送记录').click();
  await page.getByRole('row').filter({ hasText: '测试消息' }).filter({ hasText: '已送达' }).waitFor();
  const pings = receiver.heard.filter(({ type }) => type === 'webhook.ping');
  expect(pings).toHaveLength(2);
  expect(new Set(pings.map(({ id }) => id)).size).toBe(1);
});

/** A case that the hotline's own system registers. */
async function registerByHotline(): Promise<void> {
  const token = await clientToken(office.stack, 'hotline-12345', 'cases:write cases:read');
  type Facts = { estates: { nodes: { id: string }[] }; caseCategories: { children: { id: string }[] }[] };
  const { data } = await askGateway<Facts>(
    office.stack,
    token,
    '{ estates(first: 1) { nodes { id } } caseCategories { children { id } } }',
  );
  const input = {
    channel: 'HOTLINE',
    estateId: data?.estates.nodes[0]?.id,
    categoryId: data?.caseCategories[0]?.children[0]?.id,
    text: '小区大门损坏，夜间无法关闭',
    idempotencyKey: 'rules-test-1',
  };
  const REGISTER = 'mutation ($input: RegisterCaseInput!) { registerCase(input: $input) { case { id } } }';
  const { errors } = await askGateway(office.stack, token, REGISTER, { input });
  if (errors) throw new Error(JSON.stringify(errors));
}

test('who does not answer for integrators neither sees the entry nor the page', async () => {
  const { page } = await signedIn('district', '/district/integrations');
  await page.getByRole('heading', { name: '您无权查看此内容' }).waitFor();
  const entries = page.getByRole('navigation', { name: '主导航' });
  expect(await entries.getByRole('link', { name: '系统对接' }).count()).toBe(0);
});
