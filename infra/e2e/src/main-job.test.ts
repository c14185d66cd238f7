import type { Page } from 'playwright-core';
import { askGateway, clientToken } from './graph.ts';
import { openOffice } from './office.ts';

/** Monday morning in the demo district, from the phone call to the published figure. */

const office = openOffice();
const { arrive } = office;

/** Types as fast as people do at their fastest. */
const type = (page: Page, text: string) => page.keyboard.type(text, { delay: 60 });

/** Types part of a name into the field that has the focus, and takes what is then marked in the list. */
async function choose(page: Page, typed: string, chosen: string): Promise<void> {
  await type(page, typed);
  const marked = page.locator('.ant-select-item-option-active', { hasText: chosen });
  await marked.waitFor();
  await page.keyboard.press('Enter');
  await marked.waitFor({ state: 'hidden' });
}

/** The calendar's code, which a page asks for with its first date. */
const CALENDAR = /\/ui-pickers-[^/]*\.js$/;

interface HeldFile {
  /** Lets the file through, and waits until its code has run. */
  arrive(): Promise<void>;
}

/** A slow line: a file of code that the page asks for does not come until it is told to. */
async function holdBack(page: Page, file: RegExp): Promise<HeldFile> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const asked = page.waitForRequest(file);
  await page.route(file, async (route) => {
    await released;
    await route.continue();
  });
  return {
    async arrive() {
      release();
      await page.evaluate((address) => import(address), (await asked).url());
    },
  };
}

test('a phone call becomes a case, goes up, comes back, is closed, and moves the published figure', async () => {
  const { number, path } = await registerAndPassUp();
  await dispatch(number, path);
  await resolveAndClose(path);
  await findBehindTheFigure(number, path);
});

/** The community officer, without the mouse: the deadline explained before the case is there. */
async function registerAndPassUp(): Promise<{ number: string; path: string }> {
  const page = await arrive('community', '/community');
  await page.keyboard.press('n');
  await page.waitForURL('**/community/intake');

  await page.getByRole('combobox', { name: '小区' }).waitFor();
  await choose(page, '松石', '松石雅居');
  await page.keyboard.press('Tab');
  await choose(page, '垃圾', '垃圾清运');
  await page.keyboard.press('Tab');
  await type(page, '两栋楼之间的公共院子垃圾三天没有清运，气味很大。');
  await page.keyboard.press('Tab');
  await type(page, '与隔壁小区共用的院子');
  await page.keyboard.press('Tab');
  await type(page, '张桂兰');
  await page.keyboard.press('Tab');
  await type(page, '13847212345');
  await page.keyboard.press('Tab');
  await type(page, '11010519491231002X');
  await page
    .getByText(/自 ?2018-10-29/)
    .first()
    .waitFor();
  await page.keyboard.press('Control+Enter');

  const registered = page.getByRole('status').filter({ hasText: '已登记' });
  await registered.waitFor();
  const number = /\d{4}-\d{6}/.exec(await registered.innerText())?.[0] ?? '';
  expect(number).toMatch(/^2018-/);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/community/cases/Case_*');
  const path = new URL(page.url()).pathname.replace('/community', '');

  await page.getByRole('button', { name: '上报' }).waitFor();
  expect(await page.getByRole('main').innerText()).toContain('张**');
  expect(await page.getByRole('main').innerText()).toContain('1101**********002X');
  expect(await page.getByRole('main').innerText()).not.toContain('张桂兰');
  await page.keyboard.press('u');
  await page.getByLabel('上报原因').fill('涉及两个小区共用的院子，需要街道协调');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已上报', { exact: false }).first().waitFor();
  return { number, path };
}

/** The subdistrict officer finds it on the dispatch desk and assigns it back to a named person with a due date. */
async function dispatch(number: string, path: string): Promise<void> {
  const page = await arrive('subdistrict', '/subdistrict');
  const calendar = await holdBack(page, CALENDAR);
  await page.getByRole('listitem').filter({ hasText: number }).getByRole('button').click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText(number).waitFor();
  await choose(page, '李春梅', '李春梅');
  await typeDueDate(page, calendar);
  await drawer.getByLabel(/说明/).fill('请与隔壁小区物业一起清运');
  await keepHalfADate(page);
  await page.keyboard.press('Control+Enter');
  await drawer.waitFor({ state: 'hidden' });
  await page.goto(`/subdistrict${path}`);
  await page.getByText('李春梅').first().waitFor();
  expect(await page.getByRole('main').innerText()).toContain('2018-11-02');
}

/** The due date is the case's own unless another one is typed, and the calendar arrives in the middle of that. */
async function typeDueDate(page: Page, calendar: HeldFile): Promise<void> {
  const dueOn = page.getByRole('dialog').getByLabel('完成日期');
  expect(await dueOn.inputValue()).toBe('2018-11-05');
  await page.keyboard.press('Tab');
  await type(page, '2018-11');
  await calendar.arrive();
  await type(page, '-02');
  expect(await dueOn.inputValue()).toBe('2018-11-02');
  await page.keyboard.press('Tab');
  await page.getByRole('dialog').locator('.ant-picker').waitFor();
  expect(await dueOn.inputValue()).toBe('2018-11-02');
}

/** What is no whole date yet stays as it was typed, and no earlier date is sent in its place. */
async function keepHalfADate(page: Page): Promise<void> {
  const dueOn = page.getByRole('dialog').getByLabel('完成日期');
  await dueOn.fill('2018-11');
  await page.keyboard.press('Control+Enter');
  await page.getByText('请填完整日期，如 2018-11-02').waitFor();
  expect(await dueOn.inputValue()).toBe('2018-11');
  await page.keyboard.press('Tab');
  expect(await dueOn.inputValue()).toBe('2018-11');
  await dueOn.fill('2018-11-02');
}

/** The community officer records the result and the follow-up visit and closes the case. */
async function resolveAndClose(path: string): Promise<void> {
  const page = await arrive('community', `/community${path}`);
  await page.getByRole('button', { name: '办结' }).waitFor();
  await page.keyboard.press('r');
  await page.getByLabel('处理情况').fill('已与隔壁物业联合清运，并约定每日清运两次。');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '登记回访' }).waitFor();
  await page.keyboard.press('f');
  await page.getByText('满意', { exact: true }).click();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: '归档' }).waitFor();
  await page.keyboard.press('c');
  await page.getByText('已归档').first().waitFor();
}

/** The district officer sees 202/210, opens the figure and reaches this very case. */
async function findBehindTheFigure(number: string, path: string): Promise<void> {
  const page = await arrive('district', '/district');
  const numerator = page.getByRole('link', { name: '202' });
  await numerator.waitFor();
  await page.getByRole('link', { name: '210' }).first().waitFor();
  await numerator.click();
  await page.waitForURL('**/district/cases?*');
  await page.getByRole('link', { name: number }).first().click();
  await page.waitForURL(`**/district${path}`);
  await page.getByText('已与隔壁物业联合清运').first().waitFor();
}

test('the analyst asks one question across three services, sorts, draws and saves it', async () => {
  const page = await arrive('analyst', '/explorer');
  await page.getByText(/开销 [\d,]+ \/ [\d,]+/).waitFor();
  await page.getByRole('button', { name: '运行' }).click();
  await page.getByRole('cell', { name: '松石雅居' }).waitFor();
  const score = page.getByRole('columnheader', { name: /company\.credit\.score/ });
  await score.click();
  await score.click();
  const scores = await page.locator('tbody tr td:nth-child(3)').allInnerTexts();
  const numbers = scores.map(Number).filter((number) => !Number.isNaN(number));
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers).toEqual([...numbers].sort((a, b) => b - a));

  await page.getByText('图表', { exact: true }).click();
  await page.locator('canvas').first().waitFor();
  await page.getByRole('tab', { name: '已保存' }).click();
  await page.getByRole('button', { name: '保存当前查询' }).click();
  await page.getByLabel('名称').fill('街道小区：信用、星级与未办结投诉');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '街道小区：信用、星级与未办结投诉', exact: true }).waitFor();
});

test('the integrator registers a hotline case twice with the same key and gets one case', async () => {
  const token = await clientToken(office.stack, 'hotline-12345', 'cases:write cases:read');
  const categories = await askGateway<{ caseCategories: { id: string; children: { id: string }[] }[] }>(
    office.stack,
    token,
    '{ caseCategories { id children { id } } }',
  );
  const categoryId = categories.data?.caseCategories[0]?.children[0]?.id;
  const REGISTER = `mutation($input: RegisterCaseInput!) { registerCase(input: $input) { case { id number dueOn } } }`;
  const input = {
    idempotencyKey: 'hotline-2018-1029-0001',
    channel: 'HOTLINE',
    sourceNumber: '1234520181029001',
    divisionCode: '150271010027',
    categoryId,
    text: '市民来电反映小区路灯不亮',
    complainantName: '王先生',
    complainantPhone: '13947200001',
  };
  type Registered = { registerCase: { case: { id: string; number: string; dueOn: string } } };
  const first = await askGateway<Registered>(office.stack, token, REGISTER, { input });
  const second = await askGateway<Registered>(office.stack, token, REGISTER, { input });
  expect(first.errors).toBeUndefined();
  expect(first.data?.registerCase.case.dueOn).toMatch(/^2018-1[01]-/);
  expect(second.data).toEqual(first.data);
  const other = await askGateway<Registered>(office.stack, token, REGISTER, {
    input: { ...input, text: '另一件事' },
  });
  expect(other.errors?.[0]?.extensions['code']).toBe('IDEMPOTENCY_MISMATCH');
});
