import type { Page } from 'playwright-core';
import { openOffice } from './office.ts';

/** The intake form as people use it who do not look at the screen, and who are called away in the middle of it. */

const office = openOffice();

const STORY = '两栋楼之间的公共院子垃圾三天没有清运，气味很大。';

interface Filled {
  estate: string;
  category: string;
  text: string;
}

/** Where the words are that were typed. */
function filled(page: Page): Promise<Filled> {
  return page.evaluate(() => {
    const chosen = (field: string) =>
      document.querySelector(`input[id$="${field}"]`)?.closest('.ant-select')?.textContent ?? '';
    return {
      estate: chosen('estateId'),
      category: chosen('categoryId'),
      text: document.querySelector<HTMLTextAreaElement>('textarea[id$="text"]')?.value ?? '',
    };
  });
}

async function openIntake(account: string): Promise<Page> {
  const page = await office.arrive(account, '/community/intake');
  await page.getByRole('combobox', { name: '小区' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.id.endsWith('estateId'));
  return page;
}

async function fillIn(page: Page): Promise<void> {
  await page.keyboard.type('松石');
  await page.keyboard.press('Tab');
  await page.keyboard.type('垃圾');
  await page.keyboard.press('Tab');
  await page.keyboard.type(STORY);
  await page.getByLabel('姓名').fill('张桂兰');
  await page.getByLabel('电话', { exact: true }).fill('13847212345');
}

const registered = (page: Page) => page.getByRole('status').filter({ hasText: '已登记' });

describe('the keyboard passes through choices', () => {
  test.each([
    ['when Enter takes what is marked and Tab follows at once', ['Enter', 'Tab']],
    ['when Tab takes what is marked along', ['Tab']],
  ])('%s', async (_what, keys) => {
    const page = await openIntake('community');
    // An old machine: every key arrives before the one before it has been drawn.
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    for (const words of ['松石', '垃圾']) {
      await page.keyboard.type(words);
      for (const key of keys) await page.keyboard.press(key);
    }
    await page.keyboard.type(STORY);
    expect(await filled(page)).toEqual({
      estate: expect.stringContaining('松石雅居'),
      category: expect.stringContaining('垃圾清运'),
      text: STORY,
    });
  });

  test('Tab alone chooses nothing', async () => {
    const page = await openIntake('community');
    await page.getByRole('combobox', { name: '小区' }).click();
    await page.locator('.ant-select-item-option-active').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type(STORY);
    expect(await filled(page)).toMatchObject({
      estate: expect.not.stringContaining('松石雅居'),
      category: expect.not.stringContaining('/'),
      text: STORY,
    });
  });
});

test('what is sent before its choices have arrived waits for them, and is registered with them', async () => {
  const page = await openIntake('community');
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/graphql', async (route) => {
    if (/CategoryOptions|EstateChoices/.test(route.request().postData() ?? '')) await arrived;
    await route.continue();
  });
  await page.reload();
  await page.waitForFunction(() => document.activeElement?.id.endsWith('estateId'));
  await fillIn(page);
  await page.keyboard.press('Control+Enter');
  expect(await filled(page)).toEqual({ estate: '松石', category: '垃圾', text: STORY });
  arrive();
  await registered(page).waitFor();
  await page.getByRole('button', { name: /打开案件/ }).click();
  await page.getByText('松石雅居').first().waitFor();
  await page.getByText('垃圾清运').first().waitFor();
});

describe('a session that ends in the middle of the form', () => {
  /** Signs in in the window that the dialog opens, which closes by itself. */
  async function signInOver(page: Page, button: string, account: string): Promise<void> {
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.getByRole('dialog').getByRole('button', { name: button }).click(),
    ]);
    const closed = popup.waitForEvent('close');
    await popup.locator('input[autocomplete="username"]').fill(account);
    await popup.locator('input[autocomplete="current-password"]').fill(office.stack.passwordOf(account));
    await popup.keyboard.press('Enter');
    await closed;
  }

  test('is taken up again over it, and what was sent goes on by itself', async () => {
    const page = await openIntake('community');
    await fillIn(page);
    await page.context().clearCookies();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByText('登录已过期').waitFor();
    await signInOver(page, '重新登录', 'community');
    await registered(page).waitFor();
    expect(await page.getByRole('dialog').filter({ hasText: '登录已过期' }).isVisible()).toBe(false);
  });

  test('sends nothing in the name of somebody else, and keeps what was typed', async () => {
    const page = await openIntake('community');
    await fillIn(page);
    await page.context().clearCookies();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').getByText('登录已过期').waitFor();
    await signInOver(page, '重新登录', 'community2');
    await page.getByRole('dialog').getByText('当前登录的是另一个人').waitFor();
    expect(await filled(page)).toMatchObject({ text: STORY });
    expect(await page.getByLabel('姓名').inputValue()).toBe('张桂兰');
    await signInOver(page, '李春梅重新登录', 'community');
    await registered(page).waitFor();
  });
});

test('an answer that gets lost is not told as a failure; the form stays, and the same sent again is done once', async () => {
  const page = await openIntake('community');
  await fillIn(page);
  const numbers: string[] = [];
  await page.route('**/graphql', async (route) => {
    if (!/registerCase/i.test(route.request().postData() ?? '')) return route.fallback();
    const answer = await (await route.fetch()).text();
    const [number] = /2018-\d{6}/.exec(answer) ?? [];
    // The server did it, and the line breaks before anybody hears of it.
    if (number && numbers.push(number) === 1) return route.abort();
    return route.fulfill({ body: answer, contentType: 'application/json' });
  });
  await page.keyboard.press('Control+Enter');
  await page.getByRole('alert').filter({ hasText: '无法确认是否已办成' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('alert').filter({ hasText: 'It is not known whether this was done' }).waitFor();
  await page.getByRole('button', { name: '中文' }).click();
  expect(await filled(page)).toMatchObject({ text: STORY });
  expect(await page.getByLabel('姓名').inputValue()).toBe('张桂兰');

  await page.getByLabel('姓名').press('Control+Enter');
  await registered(page).waitFor();
  expect(numbers).toEqual([numbers[0], numbers[0]]);
});
