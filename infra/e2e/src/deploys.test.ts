import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, signIn, visit, type Visit } from './browser.ts';
import { processIdOf } from './outage.ts';
import { changedBuild, deploy, liveReleases, rollback, type Build } from './releases.ts';
import { startStack, type Stack } from './stack.ts';

/** One module goes live, and back, while the others and everyone who works with them go on. */

const OLD = '我的工作台';
const NEW = '今天的工作台';

let stack: Stack;
let browser: Browser;
let officer: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([startStack(), openBrowser()]);
  officer = await visit(browser, stack);
  await signIn(officer, stack, 'community', '/community');
});

afterAll(async () => {
  await browser?.close();
  await stack?.stop();
});

function builtWith(title: string): Build {
  return changedBuild(stack, 'community', ({ files, entry }) => {
    files.set(entry, (files.get(entry) ?? '').replaceAll(OLD, title));
  });
}

function processIds(): Record<string, number> {
  const names = readdirSync(join(stack.state, 'pids'));
  return Object.fromEntries(names.map((name) => [name, processIdOf(stack, name)]));
}

async function openDesk(): Promise<Page> {
  const page = await officer.context.newPage();
  await page.goto('/community');
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const titleOf = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

test('a changed community module goes live alone: no other module changes and no process starts anew', async () => {
  const before = await liveReleases(stack);
  const processes = processIds();
  const build = builtWith(NEW);

  const { status, words } = await deploy(stack, build);

  expect([status, words]).toEqual([0, expect.stringContaining(`community ${build.version} is live`)]);
  expect(await liveReleases(stack)).toEqual({
    generation: before.generation + 1,
    releases: { ...before.releases, community: build.version },
  });
  expect(processIds()).toEqual(processes);
  expect(await titleOf(await openDesk())).toBe(NEW);
});

test('a rollback brings the old version back', async () => {
  const { releases } = await liveReleases(stack);
  const first = builtWith('甲');
  const second = builtWith('乙');
  await deploy(stack, first);
  await deploy(stack, second);
  expect(await titleOf(await openDesk())).toBe('乙');

  expect(await rollback(stack, 'community')).toMatchObject({ status: 0 });

  expect(await titleOf(await openDesk())).toBe('甲');
  expect((await liveReleases(stack)).releases).toEqual({ ...releases, community: first.version });
});

test('an open tab keeps its version, pages that it has not opened yet included, and is told of the new one', async () => {
  await deploy(stack, builtWith(OLD));
  const page = await officer.context.newPage();
  await page.clock.install();
  await page.goto('/community');
  await page.getByRole('heading', { level: 1, name: OLD }).waitFor();

  await deploy(stack, builtWith(NEW));

  const navigation = page.getByRole('navigation', { name: '主导航' });
  await navigation.getByRole('link', { name: '登记来件' }).click();
  await page.getByRole('heading', { level: 1, name: '登记来件' }).waitFor();
  await navigation.getByRole('link', { name: OLD }).click();
  await page.getByRole('heading', { level: 1, name: OLD }).waitFor();

  await page.clock.fastForward(61_000);
  const notice = page.getByRole('status').filter({ hasText: '系统已更新' });
  await notice.getByRole('button', { name: '重新载入' }).click();
  await page.getByRole('heading', { level: 1, name: NEW }).waitFor();
  await notice.waitFor({ state: 'hidden' });
});

test('two deploys at once lose neither', async () => {
  const before = await liveReleases(stack);
  const community = builtWith('同时');
  const explorer = changedBuild(stack, 'explorer', ({ files, entry }) => {
    files.set(entry, `${files.get(entry) ?? ''}\n// Another build.\n`);
  });

  const outcomes = await Promise.all([deploy(stack, community), deploy(stack, explorer)]);

  expect(outcomes.map(({ status }) => status)).toEqual([0, 0]);
  expect(await liveReleases(stack)).toEqual({
    generation: before.generation + 2,
    releases: { ...before.releases, community: community.version, explorer: explorer.version },
  });
});

test('a module whose operations do not fit the graph is refused with the reason, and nothing changes', async () => {
  await deploy(stack, builtWith(OLD));
  const before = await liveReleases(stack);
  const wrong = changedBuild(stack, 'community', (draft) => {
    draft.operations = [{ name: 'Desk', document: 'query Desk { viewer { horoscope } }' }];
  });

  const { status, words } = await deploy(stack, wrong);

  expect(status).toBe(1);
  expect(words).toContain('nothing has changed');
  expect(words).toContain('community: the operation Desk does not fit the graph');
  expect(words).toContain('horoscope');
  expect(await liveReleases(stack)).toEqual(before);
  expect(await titleOf(await openDesk())).toBe(OLD);
});

test('a module whose files are not those of its manifest is refused, and nothing changes', async () => {
  const before = await liveReleases(stack);
  const build = builtWith('改动');
  const file = readdirSync(join(build.folder, 'dist')).find((name) => name.endsWith('.js'));
  writeFileSync(join(build.folder, 'dist', file ?? ''), 'globalThis.tampered = true;');

  const { status, words } = await deploy(stack, build);

  expect([status, words]).toEqual([1, expect.stringContaining('does not match its hash')]);
  expect(await liveReleases(stack)).toEqual(before);
});
