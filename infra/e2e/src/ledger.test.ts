import type { Page } from 'playwright-core';
import { cellsOf, messyLedger } from './messy-ledger.ts';
import { openOffice } from './office.ts';
import { barriers, overflow, settled } from './page-look.ts';
import { dataFromPortal } from './portal.ts';

/** The ledger comes in as the offices keep it, and leaves as a file and on paper. */

const office = openOffice();
const { signedIn } = office;

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a file to the wizard, by what the keyboard reaches too. */
async function hand(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.goto('/community/cases/imports');
  await settled(page);
  await page.getByLabel('把台账拖到这里').setInputFiles({ name, mimeType, buffer });
}

/** Lets the dry run judge the file, with the columns as they are proposed. */
async function dryRun(page: Page): Promise<void> {
  await page.waitForURL('**/cases/imports/ImportJob_*');
  await button(page, '试运行').click();
  await page.getByRole('heading', { name: '试运行' }).waitFor();
}

/** The four counts of a dry run or a report by their words. */
async function counts(page: Page): Promise<Record<string, string>> {
  const terms = page.locator('dl').filter({ hasText: '已有，内容相同' }).first().locator('> div');
  const pairs = await terms.evaluateAll((all) =>
    all.map((one) => [one.querySelector('dt')?.textContent, one.querySelector('dd')?.textContent]),
  );
  return Object.fromEntries(pairs) as Record<string, string>;
}

test('a messy ledger is mapped, tried, taken in, and told row by row; uploaded again it adds nothing', async () => {
  const { page } = await signedIn('community', '/community/cases');
  await button(page, '导入').click();
  await page.waitForURL('**/community/cases/imports');

  await hand(page, '坏的.xlsx', xlsx, Buffer.from('PK\u0003\u0004 not a workbook'));
  await page.getByRole('alert').getByText('文件打不开或已损坏').waitFor();

  await hand(page, '台账.xlsx', xlsx, await messyLedger());
  await page.getByText('在工作表“2018年台账”第 3 行找到表头，以下共 7 行数据。').waitFor();
  await page.getByText('必填的列都已对应。').waitFor();
  const text = page.getByRole('combobox', { name: /^反映 内容：/ });
  await page.getByRole('row', { name: /反映 内容/ }).hover();
  await page
    .getByRole('row', { name: /反映 内容/ })
    .locator('.ant-select-clear')
    .click();
  await page.getByText('还没有指明：反映内容').waitFor();
  await text.focus();
  await page.keyboard.type('反映内容');
  await page.keyboard.press('Enter');
  await page.getByText('必填的列都已对应。').waitFor();
  await page.getByText('装修垃圾堆在消防通道三周').waitFor();
  expect(await barriers(page)).toEqual([]);
  await dryRun(page);

  expect(await counts(page)).toEqual({
    将入库: '3',
    '已有，内容相同': '0',
    '已有，内容不同': '1',
    '有问题，不入库': '3',
  });
  const told = page.locator('tbody tr[data-row-key]');
  await told.nth(5).waitFor();
  const problems = await told.allInnerTexts();
  expect(problems.map((row) => row.replaceAll(/\s+/g, ' ').trim())).toEqual([
    '9 小区 无此小区 系统里没有这个小区，或不在本辖区',
    '10 来件编号 L0003 同一编号在本表第 8 行已出现，内容不同',
    '11 来件时间 2018/13/5 看不懂的日期',
    '11 反映内容 没有填写',
    '11 来源渠道 飞鸽 看不懂的填写',
    '12 小区 幸福里 系统里没有这个小区，或不在本辖区',
  ]);
  const [errors] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载这些行及原因' }).click(),
  ]);
  const [header, first] = await cellsOf(await errors.path());
  expect(header?.at(-1)).toBe('未导入原因');
  expect(first?.at(-1)).toContain('系统里没有这个小区');

  // What was tried is there after the page was left.
  await page.reload();
  await button(page, '入库 3 行').click();
  await page.getByText('导入完成').waitFor();
  expect(await barriers(page)).toEqual([]);

  await page.goto('/community/cases?q=消防通道三周');
  const row = page.locator('tbody tr[data-row-key]').filter({ hasText: '装修垃圾堆在' });
  await row.waitFor();
  expect(await row.innerText()).toContain('周**');
  expect(await row.locator('mark').allInnerTexts()).toEqual(['消防通道三周']);

  await hand(page, '台账.xlsx', xlsx, await messyLedger());
  await dryRun(page);
  expect(await counts(page)).toMatchObject({ 将入库: '0', '已有，内容相同': '3' });
  await page.getByText('没有可以入库的新行。').waitFor();

  const changed = '编号,渠道,日期,内容\nL0001,来访,2018-07-01,完全不同的内容\n';
  await hand(page, '改.csv', 'text/csv', Buffer.from(changed));
  await dryRun(page);
  const conflict = page.locator('tbody tr[data-row-key]');
  await conflict.getByText('装修垃圾堆在消防通道三周').waitFor();
  await conflict.getByText('完全不同的内容').waitFor();
});

const OLD = `2018年信访台账,,,,,,,
编号,来源渠道,来件时间,小区,类别,反映内容,办理状态,办理结果
OLD1,来访,3月1日,松石雅居,收费,物业费涨价没有公示,办理中,正在协调
OLD2,来电,18-4-1,松石雅苑,收费,停车费乱收,待受理,
合计,,,,,2件,,
制表人：李春梅,,审核：,,,,,
`;

test('an old ledger says what it would set off; its values are settled once, its rows archived', async () => {
  const { page } = await signedIn('community', '/community/cases');
  await hand(page, '旧台账.xls', 'application/vnd.ms-excel', Buffer.from('旧'));
  await page.getByRole('alert').getByText('另存为').waitFor();

  await hand(page, '旧台账.csv', 'text/csv', Buffer.from(OLD));
  await dryRun(page);
  expect(await counts(page)).toMatchObject({
    将入库: '0',
    '有问题，不入库': '2',
    '不是案件（合计、签章）': '2',
  });
  const value = (name: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}`) }) });
  await value('收费').getByRole('button', { name: '物业收费' }).click();
  await value('松石雅苑').getByRole('button', { name: '松石雅居' }).click();
  expect(await barriers(page)).toEqual([]);
  await button(page, '按此重新试运行').click();
  await page.getByText('2 行立即超期、2 行立即上报、2 行立即督办').waitFor();

  await page.getByRole('radio', { name: '选择作为归档件的行' }).check();
  await page.getByText('办理期限').first().waitFor();
  await page.getByRole('checkbox', { name: '第 3 行' }).check();
  await page.getByRole('checkbox', { name: '第 4 行' }).check();
  expect(await barriers(page)).toEqual([]);
  await button(page, '按此重新试运行').first().click();
  await page.getByText('没有案件会在入库后立即超期或上报').waitFor();
  await button(page, '有内容不录入 1 行').click();
  await page.getByText('正在协调').waitFor();
  await button(page, '入库 2 行').click();
  await page.getByText(/由李春梅于 2018-10-29 .* 导入/).waitFor();
  await button(page, '归档件 2 行').waitFor();

  await page.goto('/community/cases?q=OLD1');
  const row = page.locator('tbody tr[data-row-key]').filter({ hasText: '物业费涨价没有公示' });
  await row.waitFor();
  expect(await row.innerText()).toContain('归档件');
  await row.getByRole('link').first().click();
  await page.waitForURL('**/cases/Case_*');
  await page.getByText('归档件', { exact: true }).first().waitFor();
  await page.getByText(/李春梅 · 2018-10-29/).waitFor();
});

test('whoever leaves while a sheet is sent stays where they went, and hears that it is ready', async () => {
  const { page } = await signedIn('community', '/community/cases');
  let send = () => {};
  const held = new Promise<void>((resolve) => (send = resolve));
  await page.route('**/files/cases/documents?*', async (route) => {
    await held;
    await route.continue();
  });
  await hand(page, '离开.csv', 'text/csv', Buffer.from('编号,渠道,日期,内容\nZ1,来访,2018-07-01,楼道灯坏\n'));
  await page.getByText('正在上传并识别表头：离开.csv').waitFor();
  await page.getByRole('link', { name: '案件台账' }).first().click();
  await page.waitForURL('**/community/cases');
  send();
  await page.getByText('“离开.csv”已上传，可在“导入台账”中继续。').waitFor();
  expect(new URL(page.url()).pathname).toBe('/community/cases');

  await page.goto('/community/cases/imports');
  await page.getByRole('link', { name: '离开.csv' }).click();
  await page.getByText('必填的列都已对应。').waitFor();
  await page.getByRole('combobox', { name: '内容：对应为' }).focus();
  await page.keyboard.type('具体位置');
  await page.keyboard.press('Enter');
  await page.getByText('还没有指明：反映内容').waitFor();
  await page.getByRole('link', { name: '案件台账' }).first().click();
  await page.getByRole('dialog').waitFor();
});

const ROWS = 20_000;

/** A ledger of five days; its last row repeats the number of the first with another text. */
function longLedger(count = ROWS): Buffer {
  const rows = Array.from(
    { length: count },
    (_, place) => `R${place},来函,2018-05-0${(place % 5) + 1},松石雅居,第${place}次反映漏水`,
  );
  return Buffer.from(
    ['编号,渠道,日期,小区,内容', ...rows, 'R0,来函,2018-05-01,松石雅居,别的事情'].join('\n'),
  );
}

test('an import that is stopped and left goes on where it was, and takes each row in once', async () => {
  const { page, context } = await signedIn('community', '/community/cases');
  const COUNT = `{ cases(filter: { receivedOn: { eq: "2018-05-05" } }) { totalCount totalCountIsExact } }`;
  const onThatDay = async () => {
    const { cases } = await dataFromPortal<{ cases: { totalCount: number; totalCountIsExact: boolean } }>(
      context,
      office.stack.origin,
      COUNT,
    );
    return cases;
  };
  const before = await onThatDay();
  await hand(page, '长台账.csv', 'text/csv', longLedger());
  await dryRun(page);
  await button(page, '入库 20,000 行').click();
  // Some thousand rows are in when it is stopped.
  await page
    .getByRole('status')
    .getByText(/^\d+,000 \/ 20,001 行$/)
    .waitFor();
  await button(page, '停止').click();
  await page
    .getByRole('status')
    .getByText(/已停止：前 \d+,000 行已处理，其余可以继续。/)
    .waitFor();

  await page.goto('/community/cases');
  await settled(page);
  await page.goto('/community/cases/imports');
  const past = page.getByRole('row', { name: /长台账\.csv/ });
  await past.getByText('已取消').waitFor();
  await page.getByRole('link', { name: '长台账.csv' }).click();
  await button(page, '继续入库').click();
  // The longest that any page waits for: the test's own limit ends it.
  await page.getByText('入库 20,000 件，0 件早已在系统中。').waitFor({ timeout: 0 });
  await page.getByRole('row', { name: /R0 .*内容不同；系统中的保持不变/ }).waitFor();
  expect(await onThatDay()).toEqual({ totalCount: before.totalCount + ROWS / 5, totalCountIsExact: true });

  await hand(page, '又一份.csv', 'text/csv', longLedger(500));
  await dryRun(page);
  expect(await counts(page)).toMatchObject({
    将入库: '0',
    '已有，内容相同': '500',
    '已有，内容不同': '1',
  });
});

test('an export holds the filtered ledger of one’s own division, masked', async () => {
  const { page, context } = await signedIn('community', '/community/cases?channel=CALL');
  const { viewer, cases } = await dataFromPortal<{
    viewer: { division: { name: string } };
    cases: { totalCount: number };
  }>(
    context,
    office.stack.origin,
    '{ viewer { division { name } } cases(filter: { channel: { in: [CALL] } }) { totalCount } }',
  );
  await button(page, '导出').click();
  const drawer = page.getByRole('dialog', { name: '导出台账' });
  await drawer.getByText('来源渠道是来电').waitFor();
  await button(page, '开始导出').click();
  const file = drawer.getByRole('link', { name: /信访投诉台账.*\.xlsx/ });
  await file.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
  const [header = [], ...rows] = await cellsOf(await download.path());
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '');
  expect(header.slice(0, 5)).toEqual(['序号', '编号', '来件编号', '来源渠道', '来件时间']);
  expect(rows).toHaveLength(cases.totalCount);
  expect(rows.length).toBeGreaterThan(5);
  expect(new Set(column('来源渠道'))).toEqual(new Set(['来电']));
  expect(new Set(column('社区'))).toEqual(new Set([viewer.division.name]));
  expect(column('反映人').filter((name) => name !== '' && !name.includes('*'))).toEqual([]);
  expect(column('联系电话').filter((phone) => phone !== '' && !phone.includes('*'))).toEqual([]);
});

test('the ledger on paper says whose it is, what it holds and of which day, on A4 across', async () => {
  const { page } = await signedIn('community', '/community/cases?channel=VISIT');
  await button(page, '打印').click();
  await page.waitForURL('**/community/cases/print?channel=VISIT');
  const sheet = page.getByRole('table', { name: '案件台账' });
  await sheet.getByRole('row').nth(1).waitFor();
  expect(await overflow(page)).toBe(0);
  await page.emulateMedia({ media: 'print' });
  const paper = await page.locator('body').innerText();
  expect(paper).toContain('单位：科技路社区');
  expect(paper).toContain('范围：来源渠道是来访');
  expect(paper).toContain('2018-10-29');
  expect(paper).not.toContain('打印台账');
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1')).toMatch(/MediaBox \[0 0 84[12][\d.]* 59[45]/);
});

test('a ledger of which a page cannot be had says so before it is printed, and goes on when asked', async () => {
  const { page } = await signedIn('district', '/district/cases');
  let broken = true;
  await page.route('**/graphql', async (route) => {
    const errors = [{ message: 'down', extensions: { code: 'UNAVAILABLE' } }];
    if (broken && /"after":"/.test(route.request().postData() ?? ''))
      await route.fulfill({ json: { data: { cases: null }, errors } });
    else await route.continue();
  });
  await button(page, '打印').click();
  await page.waitForURL('**/district/cases/print');
  const alert = page.getByRole('main').getByRole('alert');
  await alert.waitFor();
  const print = page.getByRole('button', { name: '打印', exact: true });
  expect(await print.isDisabled()).toBe(true);
  expect(await page.getByRole('row').count()).toBe(101);
  broken = false;
  await alert.getByRole('button', { name: '重试' }).click();
  await page.getByRole('row').nth(101).waitFor();
  await alert.waitFor({ state: 'detached' });
  // The rows after these come by themselves; then all of it can be printed.
  await page.getByRole('button', { name: '打印', exact: true, disabled: false }).waitFor();
});
