import type { Page } from 'playwright-core';
import { acceptedCase as acceptedFrom } from './accepted-case.ts';
import { openOffice } from './office.ts';
import { barriers, settled } from './page-look.ts';

/** The side roads of a case: suspended, transferred, shared, duplicated, with files, from a hotline's text. */

const office = openOffice();
const { arrive } = office;

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

const acceptedCase = (page: Page, text: string) => acceptedFrom(page, office.stack.origin, text);

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

test('a suspension waits for the head, stops the clocks, and the case is resumed', async () => {
  const officer = await arrive('community', '/community');
  const id = await acceptedCase(officer, '外墙渗水，需等待房屋安全鉴定结论后处理。');
  await open(officer, `/community/cases/${id}`);
  await officer.keyboard.press('p');
  await officer.getByLabel('中止至').fill('2018-11-12');
  await officer.getByLabel('中止理由').fill('等待房屋安全鉴定');
  await officer.keyboard.press('Control+Enter');
  await officer.getByText('已提交“中止”申请，待本级或上级负责人审批').waitFor();
  await officer.getByRole('heading', { name: '待审批' }).waitFor();
  expect(await officer.getByText('已中止', { exact: true }).count()).toBe(0);

  const head = await arrive('district-head', `/district/cases/${id}`);
  await button(head, /^同\s*意$/).click();
  await button(head, /^确认同意$/).click();
  await head.getByText('中止至 2018-11-12').first().waitFor();

  await open(officer, `/community/cases/${id}`);
  await officer.getByText('案件已中止，办理时限暂停至 2018-11-12').waitFor();
  await button(officer, /^恢复办理/).click();
  await officer.getByText('已恢复办理').waitFor();
  await officer
    .getByText(/中止期间不计时，期限由/)
    .first()
    .waitFor();
});

test('the receiving community objects to a transfer, the other takes the case back', async () => {
  const giver = await arrive('community', '/community');
  const id = await acceptedCase(giver, '友谊社区与科技路之间的道路破损，影响出行。');
  await open(giver, `/community/cases/${id}`);
  await giver.keyboard.press('t');
  await giver.getByLabel('移交给').fill('友谊');
  await giver.locator('.ant-select-item-option-active', { hasText: '友谊社区' }).waitFor();
  await giver.keyboard.press('Enter');
  await giver.getByLabel('移交理由').fill('道路在友谊社区一侧');
  await giver.keyboard.press('Control+Enter');
  await giver.getByRole('heading', { name: '案件已移交其他单位' }).waitFor();

  const taker = await arrive('community2', `/community/cases/${id}`);
  await taker.getByText(/由科技路社区移交友谊社区/).waitFor();
  await taker.keyboard.press('j');
  await taker.getByLabel('异议理由').fill('道路产权属科技路社区');
  await taker.keyboard.press('Control+Enter');
  await taker.getByText('待科技路社区答复异议。').waitFor();

  await open(giver, `/community/cases/${id}`);
  await giver.getByText('道路产权属科技路社区').waitFor();
  await giver.getByLabel('理由').fill('经核实，确属本社区');
  await button(giver, '认可异议，收回案件').click();
  await giver.getByRole('heading', { name: '下一步' }).waitFor();
  await giver.getByText('退回移交单位').first().waitFor();
});

test('a case with an open joint task is resolved only with the reason why it does without', async () => {
  const lead = await arrive('community', '/community');
  const id = await acceptedCase(lead, '楼顶违建，需要城管配合拆除。');
  await open(lead, `/community/cases/${id}`);
  await button(lead, '交办任务').click();
  await lead.getByText('单位', { exact: true }).click();
  await lead.getByLabel('单位').last().fill('友谊');
  await lead.locator('.ant-select-item-option-active', { hasText: '友谊社区' }).waitFor();
  await lead.keyboard.press('Enter');
  await lead.getByLabel('任务内容').fill('协助现场拆除');
  await lead.keyboard.press('Control+Enter');
  await lead.getByText('任务已交办').waitFor();

  await lead.keyboard.press('d');
  await lead.getByRole('combobox', { name: '承办人' }).fill('李春梅');
  await lead.locator('.ant-select-item-option-active', { hasText: '李春梅' }).waitFor();
  await lead.keyboard.press('Enter');
  await lead.keyboard.press('Control+Enter');
  await lead.getByText('已交办').first().waitFor();
  await button(lead, /^办结/).click();
  await lead.getByText('还有 1 项协办任务未完成：友谊社区').waitFor();
  await lead.getByLabel('处理情况').fill('当事人已自行拆除。');
  await lead.keyboard.press('Control+Enter');
  await lead.getByText('请填写为何不等协办任务完成').waitFor();
  await lead.getByLabel('为何不等协办任务完成').fill('已自行拆除，不再需要配合');
  await lead.keyboard.press('Control+Enter');
  await button(lead, /^登记回访/).waitFor();
  await lead.getByText('已取消', { exact: true }).waitFor();
});

const ORDER = `工单编号：12345-20181029-0087
来电时间：2018-10-29 08:05:31
来电人：张桂兰（女）　联系电话：138 4721 2345
地址：稀土高新区松石雅居1号楼
诉求内容：松石雅居1号楼，车停在单元门口，救护车进不来，找过物业都没有结果。
承办单位：科技路社区`;

/** Pastes a text where the cursor is, as the clipboard does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test('a pasted hotline order fills the form, can be undone, and its likely duplicate is linked after saving', async () => {
  const page = await arrive('community', '/community/intake');
  await page.getByRole('combobox', { name: '小区' }).waitFor();
  await paste(page, ORDER);
  await page.getByText('已填入 8 项').waitFor();
  expect(await page.getByLabel('姓名').inputValue()).toBe('张桂兰');
  expect(await page.getByLabel('电话').inputValue()).toBe('13847212345');
  expect(await page.getByLabel('来源编号').inputValue()).toBe('12345-20181029-0087');
  // What no field takes is in the text, and the source stands beside the form.
  const text = await page.getByLabel('反映内容').inputValue();
  expect(text).toContain('找过物业都没有结果。\n来电人：（女）\n承办单位：科技路社区');
  const source = page.getByRole('group', { name: '粘贴的原文' });
  expect(await source.locator('mark').first().innerText()).toMatch(/12345-20181029-0087\s*来源编号/);
  expect(await source.innerText()).toContain('承办单位');
  expect(await barriers(page)).toEqual([]);
  await button(page, '撤销填入').click();
  expect(await page.getByLabel('姓名').inputValue()).toBe('');

  await page.getByRole('combobox', { name: '小区' }).focus();
  await paste(page, ORDER);
  await page.getByText('已填入 8 项').waitFor();
  // The cursor is where the text says nothing: at the category.
  await page.keyboard.type('垃圾清运');
  await page.locator('.ant-select-item-option-active', { hasText: '垃圾清运' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '可能是重复件' }).waitFor();
  await page.keyboard.press('Alt+l');
  await button(page, '登记后将关联').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/已关联到原件 2018-/).waitFor();
  await page.keyboard.press('o');
  await page.waitForURL('**/community/cases/Case_*');
  await page.getByText('本件与此件反映同一事项').waitFor();
});

const LETTER = `【加急】尊敬的领导：我们松石雅苑3号楼的电梯停了半个月，
老人下不了楼，盼尽快修好。
来信人：赵强，13947200001`;

test('a pasted letter stays whole, fills what it says, and only offers the estate whose name is near', async () => {
  const page = await arrive('community', '/community/intake');
  await page.getByRole('combobox', { name: '小区' }).waitFor();
  await page.getByLabel('具体位置').focus();
  await paste(page, LETTER);
  await button(page, '松石雅居').waitFor();
  expect(await page.getByLabel('反映内容').inputValue()).toBe(LETTER);
  expect(await page.getByLabel('具体位置').inputValue()).toBe('');
  expect(await page.getByLabel('姓名').inputValue()).toBe('赵强');
  expect(await page.getByLabel('电话').inputValue()).toBe('13947200001');
  expect(await page.getByRole('radio', { name: '来函' }).isChecked()).toBe(true);
  expect(await page.getByRole('radio', { name: '较急' }).isChecked()).toBe(true);
  const estate = page.locator('.ant-form-item').filter({ has: page.getByRole('combobox', { name: '小区' }) });
  expect(await estate.innerText()).not.toContain('松石雅居');
  await button(page, '松石雅居').click();
  await estate.getByText('松石雅居').waitFor();
});

test('files go up with what is wrong said in words, come down as they were, and are taken off again', async () => {
  const page = await arrive('community', '/community');
  const id = await acceptedCase(page, '地下车库积水，附现场情况。');
  await open(page, `/community/cases/${id}`);
  await page.locator('input[type=file]').setInputFiles([
    { name: '现场说明.txt', mimeType: 'text/plain', buffer: Buffer.from('负一层积水约十厘米') },
    { name: '程序.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') },
    { name: '假图.png', mimeType: 'image/png', buffer: Buffer.from('这不是图片') },
  ]);
  await page.getByText(/程序\.exe · 不接收这种类型的文件/).waitFor();
  await page.getByText(/假图\.png · /).waitFor();
  const link = page.getByRole('link', { name: '下载 现场说明.txt' });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  expect(download.suggestedFilename()).toBe('现场说明.txt');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8')).toBe('负一层积水约十厘米');

  await button(page, '移除 现场说明.txt').click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^移\s*除$/ })
    .click();
  await link.waitFor({ state: 'detached' });
  await page.getByText('移除附件').first().waitFor();
});

test('offices ask and answer about a case, and what the complainant was told is kept with it', async () => {
  const officer = await arrive('community', '/community');
  const id = await acceptedCase(officer, '地下车库照明损坏，夜间出行不便。');
  const above = await arrive('subdistrict', `/subdistrict/cases/${id}`);
  await above.getByLabel('内容', { exact: true }).fill('照明何时修好？请今天反馈。');
  await above.keyboard.press('Control+Enter');
  await above.getByText('已记入沟通记录').waitFor();

  await open(officer, '/community/notices');
  const notice = officer
    .getByRole('main')
    .getByRole('link', { name: /中留了话/ })
    .first();
  await notice.click();
  await settled(officer);
  const conversation = officer.getByRole('main').getByRole('listitem').filter({ hasText: '照明何时修好' });
  await conversation.waitFor();
  await officer.getByText('告知反映人', { exact: true }).click();
  await officer.getByLabel('内容', { exact: true }).fill('已告知今晚十点前修好。');
  await officer.keyboard.press('Control+Enter');
  await officer.getByText('告知反映人 · 电话').waitFor();

  await above.reload();
  await settled(above);
  await above.getByText('已告知今晚十点前修好。').waitFor();
});
