import type { Page } from 'playwright-core';
import { PHONE } from './browser.ts';
import { openOffice } from './office.ts';
import { settled } from './page-look.ts';
import { dataFromPortal } from './portal.ts';

/** What somebody sees at a glance on the screen of an office, without scrolling and without a second look. */

const office = openOffice();

/** Whether all of an element lies within the screen and within what scrolls around it. */
const inSight = (page: Page, selector: string) =>
  page.evaluate((found) => {
    const main = document.querySelector('main')?.getBoundingClientRect();
    return [...document.querySelectorAll(found)].filter((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const { right: edge = innerWidth } =
        element.closest('.ant-table-content, .ant-table-body')?.getBoundingClientRect() ?? main ?? {};
      return left >= 0 && top >= 0 && right <= Math.min(edge, innerWidth) && bottom <= innerHeight;
    }).length;
  }, selector);

test('the ledger shows the state of more than seven cases at once', async () => {
  const { page } = await office.signedIn('district', '/district/cases');
  const table = page.getByRole('table', { name: '案件台账' });
  await table.getByText('已受理').first().waitFor();
  await page.locator('td').getByText('已办结').first().waitFor();
  const headings = await table.getByRole('columnheader').allInnerTexts();
  const place = headings.findIndex((text) => text.trim() === '状态') + 1;
  expect(await inSight(page, `tr[data-row-key] td:nth-child(${place}) > *`)).toBeGreaterThan(7);
});

test('deadlines and facts of a case stand above the field for a message', async () => {
  const { page, context } = await office.signedIn('district', '/district/cases');
  const { cases } = await dataFromPortal<{ cases: { nodes: { id: string }[] } }>(
    context,
    office.stack.origin,
    '{ cases(first: 1, filter: { open: { eq: true } }) { nodes { id } } }',
  );
  await page.goto(`/district/cases/${cases.nodes[0]?.id}`);
  await settled(page);
  const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
  const order = ['办理时限', '基本信息', '沟通记录'].map((title) => headings.indexOf(title));
  expect(order).not.toContain(-1);
  expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('a case names company, star and credit of its day, and today’s beside them where they differ', async () => {
  const { page, context } = await office.signedIn('district', '/district/cases');
  type Company = { name: string } | null;
  type Found = {
    cases: {
      nodes: {
        id: string;
        estate: { company: Company; star: { level: number } | null };
        estateThen: { company: Company; star: { level: number } | null };
      }[];
    };
  };
  const { cases } = await dataFromPortal<Found>(
    context,
    office.stack.origin,
    `{ cases(first: 100, orderBy: [{ field: RECEIVED_AT }]) { nodes { id
      estate { company { name } star { level } } estateThen { company { name } star { level } } } } }`,
  );
  const open = async (what: (found: Found['cases']['nodes'][number]) => unknown) => {
    const found = cases.nodes.find(what);
    if (!found) throw new Error('the demo has no such case');
    await page.goto(`/district/cases/${found.id}`);
    return found;
  };
  const fact = (label: string) => page.locator('dl > div', { has: page.getByText(label, { exact: true }) });
  const isOf = (company: Company) => new RegExp(company?.name.slice(0, 6) ?? 'nobody');
  const followed = await open(
    ({ estate, estateThen }) =>
      estate.company && estateThen.company && estate.company.name !== estateThen.company.name,
  );
  await fact('来件当日的物业企业')
    .getByRole('link', { name: isOf(followed.estateThen.company) })
    .waitFor();
  await fact('来件当日的物业企业').getByText(`现在：${followed.estate.company?.name}`).waitFor();

  const alone = await open(({ estate, estateThen }) => estate.company && !estateThen.company);
  await fact('来件当日的物业企业').getByText('无人管理').waitFor();
  await fact('来件当日的信用等级').getByText('未评价').waitFor();
  await fact('来件当日的信用等级')
    .getByText(/^现在：[ABC]/)
    .waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await fact('Company on the day it came in').getByText(`Today: ${alone.estate.company?.name}`).waitFor();

  const same = await open(
    ({ estate, estateThen }) =>
      estateThen.star?.level === estate.star?.level && estate.star && estateThen.company,
  );
  await fact('Star on the day it came in')
    .getByRole('img', { name: String(same.estateThen.star?.level) })
    .waitFor();
  expect(await fact('Star on the day it came in').getByText('Today').count()).toBe(0);
});

test('on a phone, lists of records and their actions need no pushing sideways', async () => {
  const { page, context } = await office.signedIn('district', '/district/divisions', { viewport: PHONE });
  const { estates } = await dataFromPortal<{ estates: { nodes: { company: { id: string } }[] } }>(
    context,
    office.stack.origin,
    '{ estates(first: 1, filter: { hasCommitteeInOffice: { eq: true } }) { nodes { company { id } } } }',
  );
  const pushed = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowX))
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ className }) => className),
    );
  await page.getByText('友谊社区').waitFor();
  expect(await pushed()).toEqual([]);
  for (const name of ['更名：友谊社区', '撤并：友谊社区'])
    expect(await page.getByRole('button', { name }).isVisible()).toBe(true);
  for (const path of [`/district/companies/${estates.nodes[0]?.company.id}`, '/district/figures?by=month']) {
    await page.goto(path);
    await settled(page);
    expect(await pushed()).toEqual([]);
  }
});

test('the list behind a figure says which figure and which part of it', async () => {
  const { page } = await office.signedIn('district', '/district/');
  const present = page.getByRole('navigation', { name: '主导航' }).locator('[aria-current="page"]');
  expect(await present.innerText()).toBe('总览');
  await page.getByRole('group', { name: '业委会组建率' }).getByRole('link', { name: '29' }).click();
  await page.getByText('“业委会组建率”的明细：业委会在任的小区').waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText(/The rows behind “Owners' committees”: estates with a committee in office/).waitFor();
});

test('the palette finds companies, plaques and people', async () => {
  const { page, context } = await office.signedIn('district', '/district');
  const { starAwards } = await dataFromPortal<{
    starAwards: { nodes: { plaqueNumber: string; estate: { id: string } }[] };
  }>(
    context,
    office.stack.origin,
    '{ starAwards(first: 1, filter: { valid: { eq: true } }) { nodes { plaqueNumber estate { id } } } }',
  );
  const plaque = starAwards.nodes[0];
  const found = async (words: string, option: RegExp) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill(words);
    await page.getByRole('option', { name: option }).click();
  };
  await found('昆河', /^物业企业.*昆河/);
  await page.waitForURL('**/companies/PropertyCompany_*');
  await found(plaque?.plaqueNumber ?? '', /^星级牌/);
  await page.waitForURL(`**/estates/${plaque?.estate.id}`);
  await found('李春梅', /^人员.*李春梅/);
  await page.waitForURL('**/district/cases?where=*');
  await page
    .getByRole('button', { name: /李春梅/ })
    .first()
    .waitFor();
});
