import type { Page } from 'playwright-core';
import { PHONE } from './browser.ts';
import { openOffice } from './office.ts';
import { acceptedPetition, stepWithCase, type Petition } from './petitions.ts';
import { dataFromPortal } from './portal.ts';

/** Petitions from their acceptance to their end, with what is printed on the way; and those who come together. */

const office = openOffice();
const { arrive } = office;

const chain = (page: Page) => page.getByRole('region', { name: '信访程序' });

/** Takes a step of the chain in its drawer. */
async function take(
  page: Page,
  step: string,
  fill: (drawer: ReturnType<Page['getByRole']>) => Promise<void>,
) {
  await chain(page).getByRole('button', { name: step, exact: true }).click();
  const drawer = page.getByRole('dialog', { name: step });
  await fill(drawer);
  await page.keyboard.press('Control+Enter');
  await drawer.waitFor({ state: 'hidden' });
}

const write = (label: string, text: string) => (drawer: ReturnType<Page['getByRole']>) =>
  drawer.getByLabel(label).fill(text);
const asOffered = async (drawer: ReturnType<Page['getByRole']>) => {
  await drawer.getByLabel('日期').focus();
};

/** The community assigns the petition to itself and resolves it. */
async function resolve(page: Page, { id }: Petition): Promise<void> {
  const READ = 'query($id: ID!) { case(id: $id) { version dueOn } viewer { staffMember { id } } }';
  type Read = { case: { version: number; dueOn: string }; viewer: { staffMember: { id: string } } };
  const context = page.context();
  const read = await dataFromPortal<Read>(context, office.stack.origin, READ, { id });
  const { version, dueOn } = read.case;
  const assigned = await stepWithCase(context, office.stack.origin, {
    step: 'assignCase',
    input: { id, version, dueOn, assigneeId: read.viewer.staffMember.id },
  });
  await stepWithCase(context, office.stack.origin, {
    step: 'resolveCase',
    input: { id, version: assigned.version, text: '已列入年度维修计划' },
  });
}

test('a petition: notice of acceptance, extension, opinion, review, re-review with a hearing, final', async () => {
  const officer = await arrive('community', '/community');
  const petition = await acceptedPetition(officer.context(), office.stack.origin);
  const path = `/community/cases/${petition.id}`;
  await officer.goto(path);
  await chain(officer).getByRole('button', { name: '出具受理告知书' }).click();
  await chain(officer).getByRole('link', { name: '查看、打印' }).click();
  const sheet = officer.getByRole('article');
  await sheet.getByRole('heading', { name: '信访事项受理告知书' }).waitFor();
  const printed = await sheet.innerText();
  expect(printed).toMatch(/信访字〔2018〕1号/);
  expect(printed).toContain('王**：');
  expect(printed).toContain('《信访条例》（2005）第二十一条、第三十三条');
  expect(printed).toContain('自受理之日起60日内，即在2018年12月28日前（含当日）办结');
  await officer.getByRole('button', { name: '显示收件人' }).click();
  await officer.getByLabel('查看理由').fill('打印后送达');
  await officer.keyboard.press('Enter');
  await sheet.getByText('王建国：').waitFor();

  await officer.goto(path);
  await take(officer, '申请延期', write('延期理由', '等待防水层鉴定结论'));
  const head = await arrive('district-head', '/district/supervision');
  const request = head.getByRole('listitem').filter({ hasText: '等待防水层鉴定结论' });
  await request.getByText('延长 30 日').waitFor();
  await request.getByRole('button', { name: /^同\s*意$/ }).click();
  await request.getByRole('button', { name: '确认同意' }).click();
  await request.waitFor({ state: 'detached' });
  await officer.reload();
  await officer.getByText('批准延长 30 日，期限由 2018-12-28 延至 2019-01-28。').waitFor();
  await chain(officer).getByRole('button', { name: '出具延期告知书' }).click();
  await chain(officer)
    .getByText(/延期告知书 〔2018〕2号/)
    .waitFor();

  await resolve(officer, petition);
  await officer.reload();
  await take(officer, '出具处理意见', write('意见内容', '屋面于十一月底前修缮，费用从维修资金列支。'));
  await take(officer, '送达处理意见', asOffered);
  await chain(officer).getByText('自 2018-10-29 起 30 日，至 2018-11-28 届满。').waitFor();
  await take(officer, '登记复查申请', write('申请理由', '对赔偿意见不服'));

  const above = await arrive('subdistrict', '/subdistrict/procedures');
  const awaited = above.getByRole('row').filter({ hasText: petition.number });
  await awaited.filter({ hasText: '待出具意见' }).getByRole('link').first().click();
  await take(above, '出具复查意见', async (drawer) => {
    await drawer.getByText('维持', { exact: true }).click();
    await write('意见内容', '原处理意见事实清楚，予以维持。')(drawer);
  });
  await take(above, '送达复查意见', asOffered);
  await take(above, '登记复核申请', write('申请理由', '仍不服'));

  await office.daysLater(10);
  const district = await arrive('district', `/district/cases/${petition.id}`, { viewport: PHONE });
  await take(district, '登记听证', async (drawer) => {
    await drawer.getByLabel('听证开始日期').fill('2018-11-01');
    await drawer.getByLabel('听证结束日期').fill('2018-11-02');
  });
  await chain(district).getByText('2018-11-01 至 2018-11-02').waitFor();
  await chain(district)
    .getByText(/期限由 2018-11-28 延至 2018-11-30/)
    .waitFor();
  await take(district, '出具复核意见', async (drawer) => {
    await drawer.getByText('维持', { exact: true }).click();
    await write('意见内容', '复查意见正确，予以维持。')(drawer);
  });
  await take(district, '送达复核意见', asOffered);
  await chain(district).getByText('暂不可用的步骤（10）').waitFor();
  await chain(district).getByRole('link', { name: '意见书' }).last().click();
  await district.getByRole('heading', { name: '信访事项复核意见书' }).waitFor();
  await district.getByText('听证于2018年11月1日至2018年11月2日举行').waitFor();
});

test('those who come together are registered by keyboard, linked with cases, accepted and resolved in time', async () => {
  const page = await arrive('subdistrict', '/subdistrict/petitions');
  await page.keyboard.press('n');
  await page.getByRole('heading', { name: '登记集中上访' }).waitFor();
  await page.getByRole('combobox', { name: '小区' }).fill('创业家园');
  await page.getByRole('option', { name: '创业家园' }).waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await page.getByLabel('事由').fill('车位涨价未经业主表决');
  await page.getByLabel('人次').fill('32');
  await page.getByLabel('代表姓名').fill('王建国、李秀英，张伟 赵敏 孙丽 周强');
  await page.keyboard.press('Control+Enter');
  await page.getByText('代表人数应为 1 至 5 人。').waitFor();
  await page.getByLabel('代表姓名').fill('王建国、李秀英');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(/\/petitions\/CollectivePetition_/);

  const steps = page.getByRole('region', { name: '下一步' });
  await steps.getByRole('button', { name: /^受\s*理$/ }).click();
  await steps.getByRole('button', { name: '关联案件' }).click();
  const drawer = page.getByRole('dialog', { name: '关联案件' });
  await drawer.getByRole('checkbox').nth(0).check();
  await drawer.getByRole('checkbox').nth(1).check();
  await drawer.getByRole('button', { name: '关联所选（2）' }).click();
  await page.getByRole('heading', { name: '关联案件（2）' }).waitFor();
  await page.getByRole('button', { name: '取消关联' }).first().click();
  await page.getByRole('heading', { name: '关联案件（1）' }).waitFor();

  await page.getByText('王**、李**').waitFor();
  await page.getByRole('button', { name: /^查\s*看$/ }).click();
  await page.getByLabel('查看理由').fill('通知协商会时间');
  await page.keyboard.press('Enter');
  await page.getByText('王建国、李秀英').waitFor();

  await steps.getByRole('button', { name: /^化\s*解$/ }).click();
  await page.getByRole('dialog', { name: '化解' }).getByLabel('化解情况').fill('三方协商一致，维持原价');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog', { name: '化解' }).waitFor({ state: 'hidden' });
  await page.getByText('三方协商一致，维持原价').first().waitFor();
  await page.goto('/subdistrict/petitions');
  const row = page.getByRole('row').filter({ hasText: '车位涨价未经业主表决' });
  await row.getByText('已化解').waitFor();
  await row.getByText('按期').waitFor();
});
