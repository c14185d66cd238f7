import type { Page } from 'playwright-core';
import { acceptedCase as acceptedFrom } from './accepted-case.ts';
import { openOffice } from './office.ts';
import { settled } from './page-look.ts';
import { dataFromPortal } from './portal.ts';

/** How a case ends, begins again or is struck out, and what protects those who write and those who are written about. */

const office = openOffice();
const { arrive } = office;

/** A case of the community's own, on its page. */
async function caseOnPage(text: string, more: object = {}): Promise<{ page: Page; id: string }> {
  const page = await arrive('community', '/community');
  const id = await acceptedFrom(page, office.stack.origin, text, more);
  await page.goto(`/community/cases/${id}`);
  await settled(page);
  return { page, id };
}

const button = (page: Page, name: RegExp) => page.getByRole('button', { name });

test('a case is struck out by a second person alone; a withdrawal that is refused leaves it as it was', async () => {
  const { page: officer, id } = await caseOnPage('重复登记的来电，内容与上一件相同。');
  await button(officer, /^作废/).click();
  await officer.getByLabel('作废原因').fill('与上一件重复登记');
  await officer.keyboard.press('Control+Enter');
  await officer.getByText('已提交“作废”申请，待本级或上级督办、负责人审批').waitFor();

  const head = await arrive('district-head', `/district/cases/${id}`);
  await button(head, /^同\s*意$/).click();
  await head.getByLabel('审批意见').fill('确系重复');
  await button(head, /^确认同意$/).click();
  await head.getByText('已作废', { exact: true }).first().waitFor();

  const { page: asker, id: other } = await caseOnPage('楼道堆放杂物，投诉人来电称不再追究。');
  await button(asker, /^投诉人撤回/).click();
  await asker.getByLabel('撤回说明').fill('投诉人来电撤回');
  await asker.keyboard.press('Control+Enter');
  await asker.getByText(/已提交“投诉人撤回”申请/).waitFor();
  await head.goto(`/district/cases/${other}`);
  await settled(head);
  await button(head, /^不同意$/).click();
  await head.getByLabel('不同意的理由').fill('请先电话核实');
  await button(head, /^确认不同意$/).click();
  await asker.reload();
  await settled(asker);
  await asker.getByText('请先电话核实').first().waitFor();
  await button(asker, /^投诉人撤回/).waitFor();
});

test('a complainant who is not content has the case taken up again, and the times are counted', async () => {
  const { page } = await caseOnPage('地下车库积水，排水泵不工作。');
  await page.keyboard.press('d');
  await page.getByRole('combobox', { name: '承办人' }).fill('李春梅');
  await page.locator('.ant-select-item-option-active', { hasText: '李春梅' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await button(page, /^办结/).click();
  await page.getByLabel('处理情况').fill('已更换排水泵。');
  await page.keyboard.press('Control+Enter');
  await button(page, /^登记回访/).click();
  await page.getByText('不满意', { exact: true }).click();
  await page.getByLabel('回访记录').fill('积水仍未退去');
  await page.keyboard.press('Control+Enter');
  await page.getByText('回访已保存').waitFor();
  // Nobody closes it with one key: a reason, and somebody else's word.
  await button(page, /^归档/).click();
  await page.getByText('此步骤须经本级或上级督办、负责人审批').waitFor();
  await page.getByLabel('不满意仍归档的理由').waitFor();
  await button(page, /^取\s*消$/).click();
  await button(page, /^重新办理/)
    .first()
    .click();
  await page.getByLabel('重新办理的原因').fill('排水泵再次停转');
  await page.keyboard.press('Control+Enter');
  await page.getByText('已重新办理', { exact: true }).first().waitFor();
  await page.getByText('重新办理 1 次').first().waitFor();
  await page.getByText('第 1 次办理情况').waitFor();
  await page.getByText('已更换排水泵。').first().waitFor();
  await page.getByText('进行中').first().waitFor();
});

test('what the neighbours settle among themselves is recorded as settled within the estate', async () => {
  const officer = await arrive('community', '/community');
  const { estates } = await dataFromPortal<{ estates: { nodes: { id: string }[] } }>(
    officer.context(),
    office.stack.origin,
    '{ estates(first: 1, filter: { name: { contains: "松石" } }) { nodes { id } } }',
  );
  const { page, id } = await caseOnPage('两户为车位停放发生争执。', { estateId: estates.nodes[0]?.id });
  await page.keyboard.press('d');
  await page.getByRole('combobox', { name: '承办人' }).fill('李春梅');
  await page.locator('.ant-select-item-option-active', { hasText: '李春梅' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await button(page, /^办结/).click();
  await page.getByLabel('处理情况').fill('业委会与楼长当场调解，双方和解。');
  await page.getByRole('radio', { name: '小区内化解（不出小区）' }).check();
  await page.keyboard.press('Control+Enter');
  await page.getByText(/^小区内化解，/).waitFor();

  const settledThere = JSON.stringify({ resolvedLevel: { eq: 'ESTATE' } });
  await page.goto(`/community/cases?where=${encodeURIComponent(settledThere)}`);
  await page.getByRole('button', { name: '化解层级是小区', exact: true }).waitFor();
  await page.locator(`tr[data-row-key="${id}"]`).waitFor();
});

test('who complained is masked until somebody says why it must be read', async () => {
  const { page } = await caseOnPage('楼上夜间施工噪声扰民。', {
    complainantName: '周建国',
    complainantPhone: '13847201234',
    complainantIdNumber: '440524188001010014',
  });
  const main = page.getByRole('main');
  expect(await main.innerText()).not.toMatch(/周建国|13847201234|440524188001010014/);
  await button(page, /^查看$/).click();
  const asked = page.getByRole('dialog', { name: '查看投诉人信息' });
  await asked.getByLabel('查看理由').fill('电话回访');
  await page.keyboard.press('Enter');
  await main.getByText('13847201234').waitFor();
  await main.getByText('周建国').waitFor();
  await main.getByText('440524188001010014').waitFor();
  await page.reload();
  await settled(page);
  expect(await main.innerText()).not.toMatch(/周建国|13847201234|440524188001010014/);
});

test('what was begun in one module is not lost by a click on another', async () => {
  const { page, id } = await caseOnPage('单元门禁损坏，外人随意进出。');
  await button(page, /^更正$/).click();
  await page.getByRole('textbox', { name: '具体位置' }).fill('3号楼2单元');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /输入页面、操作/ }).fill('数据探索');
  await page.keyboard.press('Enter');
  const warning = page.getByRole('dialog', { name: '有尚未保存的修改' });
  await warning.getByRole('button', { name: /取\s*消/ }).click();
  expect(new URL(page.url()).pathname).toBe(`/community/cases/${id}`);
  expect(await page.getByRole('textbox', { name: '具体位置' }).inputValue()).toBe('3号楼2单元');
});

test('another step does not take the place of one that somebody is writing down, unless they say so', async () => {
  const { page } = await caseOnPage('水箱未按期清洗。');
  await button(page, /^投诉人撤回/).click();
  const reason = page.getByLabel('撤回说明');
  await reason.fill('投诉人来电');
  const strikeOut = async () => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /输入页面、操作/ }).fill('作废');
    await page.getByRole('option', { name: /作废/ }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  await strikeOut();
  const warning = page.getByRole('dialog', { name: '有尚未保存的修改' });
  await warning.getByRole('button', { name: /取\s*消/ }).click();
  await warning.waitFor({ state: 'hidden' });
  expect(await reason.inputValue()).toBe('投诉人来电');
  await strikeOut();
  await warning.getByRole('button', { name: '放弃修改并离开' }).click();
  await page.getByLabel('作废原因').waitFor();
});
