import type { Page } from 'playwright-core';
import { openOffice } from './office.ts';

/** What the explorer says of a question that is refused, that changes something, or that is answered in part. */

const office = openOffice();

const at = (query: string, variables: object = {}) =>
  `/explorer?${new URLSearchParams({ query, variables: JSON.stringify(variables) }).toString()}`;

const run = (page: Page) => page.getByRole('button', { name: '运行' }).click();

test('a refusal is told in words, in both languages', async () => {
  const expensive = `{ divisions(first: 100) { nodes { estates(first: 100) { nodes {
    cases(first: 100) { nodes { events(first: 100) { nodes { id } } } } } } } } }`;
  const page = await office.arrive('analyst', at(expensive));
  await run(page);
  const alert = page.getByRole('alert').filter({ hasText: '查询没有执行' });
  await alert.waitFor();
  const told = await alert.innerText();
  expect(told).toMatch(/开销|过大|复杂/);
  expect(told).not.toMatch(/LIMIT_EXCEEDED|[a-z]{4,} [a-z]{2,} [a-z]{2,}/);
  await page.getByRole('button', { name: 'English' }).click();
  const english = page.getByRole('alert').filter({ hasText: 'was not run' });
  await english.waitFor();
  expect(await english.innerText()).not.toMatch(/[\u4e00-\u9fff]/);
});

test('a text that is no query is told as such, with the place', async () => {
  const page = await office.arrive('analyst', at('{ viewer { nothingOfThat } }'));
  await run(page);
  await page.getByText('查询与数据结构不符。').waitFor();
  await page.getByText(/nothingOfThat.*\(1:12\)/).waitFor();
});

test('what changes something is asked about before it is sent', async () => {
  const page = await office.arrive('district', at('mutation { markAllNoticesRead { __typename } }'));
  const sent: string[] = [];
  page.on('request', (request) => {
    const body = request.postData() ?? '';
    if (body.includes('markAllNoticesRead') && !body.includes('dryRun')) sent.push(body);
  });
  await run(page);
  const question = page.getByRole('dialog').filter({ hasText: 'markAllNoticesRead' });
  await question.getByRole('button', { name: '取消' }).click();
  await question.waitFor({ state: 'hidden' });
  expect(sent).toEqual([]);
  await run(page);
  await question.getByRole('button', { name: '执行修改' }).click();
  await page.getByText(/^\d+ 行，用时/).waitFor();
  expect(sent).toHaveLength(1);
});

test('an answer says what it cost and what is left of the minute, in both languages', async () => {
  const page = await office.arrive('analyst', at('{ viewer { name } }'));
  await run(page);
  await page.getByText(/^\d+ 行，用时 \d+ 毫秒，开销 \d+，本分钟余额 [\d,]+ \/ 1,000,000$/).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByText(/^\d+ rows in \d+ ms, cost \d+, [\d,]+ of 1,000,000 left this minute$/).waitFor();
});

test('a change of which no answer came back is not said to have failed', async () => {
  const page = await office.arrive('district', at('mutation { markAllNoticesRead { __typename } }'));
  await page.route('**/graphql', (route) =>
    /markAllNoticesRead/.test(route.request().postData() ?? '') ? route.abort() : route.fallback(),
  );
  await run(page);
  await page.getByRole('dialog').getByRole('button', { name: '执行修改' }).click();
  await page.getByText('无法确认修改是否已执行').waitFor();
});

test('a list that shows 50 of 53 says so', async () => {
  const page = await office.arrive('analyst', '/explorer');
  await run(page);
  await page.getByText(/仅显示 53 条中的 50 条/).waitFor();
});
