import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRelease } from '../testing/release.ts';
import { openStore, type ReleaseStore } from './store.ts';

let folder: string;
let store: ReleaseStore;

function open(kept = 50): Promise<ReleaseStore> {
  return openStore({ folder, kept, checkGraph: async () => [] });
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'releases-'));
  store = await open();
});
afterEach(() => rmSync(folder, { recursive: true }));

async function liveVersions(from = store): Promise<Record<string, string>> {
  const { releases } = await from.live();
  return Object.fromEntries(Object.entries(releases).map(([name, { version }]) => [name, version]));
}

const [one, two, three] = ['1', '2', '3'].map((code) => makeRelease({ name: 'community', code })) as [
  ReturnType<typeof makeRelease>,
  ReturnType<typeof makeRelease>,
  ReturnType<typeof makeRelease>,
];

describe('a deploy', () => {
  test('makes a release live and says who did what', async () => {
    await store.deploy([one], 'wang');
    const outcome = await store.deploy([two], 'li');
    expect(outcome).toEqual({
      generation: 2,
      changes: [{ name: 'community', from: one.manifest.version, to: two.manifest.version }],
    });
    expect(await liveVersions()).toEqual({ community: two.manifest.version });
    expect((await store.history()).map(({ who, action }) => [who, action])).toEqual([
      ['li', 'deploy'],
      ['wang', 'deploy'],
    ]);
  });

  test('of what is live already changes nothing', async () => {
    await store.deploy([one], 'wang');
    expect(await store.deploy([one], 'wang')).toEqual({ generation: 1, changes: [] });
  });

  test('of several modules at once is one generation', async () => {
    await store.deploy([one, makeRelease({ name: 'district' })], 'wang');
    expect((await store.live()).generation).toBe(1);
    expect(Object.keys(await liveVersions())).toEqual(['community', 'district']);
  });

  test('that is refused leaves everything as it was', async () => {
    await store.deploy([one], 'wang');
    const tampered = { ...two, files: new Map([['community-entry.js', Buffer.from('tampered')]]) };
    await expect(store.deploy([tampered], 'li')).rejects.toThrow(/does not match its hash/);
    expect(await liveVersions()).toEqual({ community: one.manifest.version });
    expect(await store.folders.manifest('community', two.manifest.version)).toBeUndefined();
  });

  test('of a shared package that live modules cannot use is refused, and goes with the modules built for it', async () => {
    const shared = (version: string) =>
      makeRelease({ name: 'shared', imports: ['react'], shared: { react: version } });
    const page = (version: string) => makeRelease({ name: 'community', shared: { react: version } });
    await store.deploy([shared('19.0.0'), page('19.0.0')], 'wang');
    await expect(store.deploy([shared('20.0.0')], 'wang')).rejects.toThrow(/built against react 19.0.0/);
    await store.deploy([shared('20.0.0'), page('20.0.0')], 'wang');
    expect((await store.live()).generation).toBe(2);
    await expect(store.rollback('shared', 'wang')).rejects.toThrow(/built against react 20.0.0/);
  });
});

describe('two deploys at once', () => {
  test('of different modules lose neither', async () => {
    const other = await open();
    const modules = ['community', 'subdistrict', 'district', 'explorer', 'shell', 'ui'].map((name) =>
      makeRelease({ name }),
    );
    await Promise.all(modules.map((release, index) => (index % 2 ? other : store).deploy([release], 'both')));
    expect(Object.keys(await liveVersions()).sort()).toEqual(
      modules.map(({ manifest }) => manifest.name).sort(),
    );
    expect((await store.live()).generation).toBe(modules.length);
  });

  test('of one module are both in the history, the later one live', async () => {
    const other = await open();
    await Promise.all([store.deploy([one], 'wang'), other.deploy([two], 'li')]);
    const [last, first] = await store.history();
    expect(last?.changes[0]?.from).toBe(first?.changes[0]?.to);
    expect(await liveVersions()).toEqual({ community: last?.changes[0]?.to });
  });

  test('that together would not fit: the second one is checked against the first', async () => {
    const other = await open();
    await store.deploy(
      [makeRelease({ name: 'shared', imports: ['react'], shared: { react: '19.0.0' } })],
      'wang',
    );
    const newer = makeRelease({ name: 'shared', imports: ['react'], shared: { react: '20.0.0' } });
    const page = makeRelease({ name: 'community', shared: { react: '19.0.0' } });
    const outcomes = await Promise.allSettled([store.deploy([newer], 'wang'), other.deploy([page], 'li')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a rollback', () => {
  test('returns to the version before, and again to the one before that', async () => {
    for (const release of [one, two, three]) await store.deploy([release], 'wang');
    await store.rollback('community', 'li');
    expect(await liveVersions()).toEqual({ community: two.manifest.version });
    await store.rollback('community', 'li');
    expect(await liveVersions()).toEqual({ community: one.manifest.version });
    expect((await store.history())[0]).toMatchObject({ who: 'li', action: 'rollback', generation: 5 });
    await expect(store.rollback('community', 'li')).rejects.toThrow(/no earlier version/);
  });

  test('leaves the other modules alone', async () => {
    const district = makeRelease({ name: 'district' });
    await store.deploy([one], 'wang');
    await store.deploy([two], 'wang');
    await store.deploy([district], 'wang');
    await store.rollback('community', 'li');
    expect(await liveVersions()).toEqual({
      community: one.manifest.version,
      district: district.manifest.version,
    });
  });

  test('goes to a named version, if the host has it', async () => {
    for (const release of [one, two, three]) await store.deploy([release], 'wang');
    await store.rollback('community', 'li', one.manifest.version);
    expect(await liveVersions()).toEqual({ community: one.manifest.version });
    await expect(store.rollback('community', 'li', '0123456789abcdef')).rejects.toThrow(/not on this host/);
    await expect(store.rollback('community', 'li', '../../../../etc')).rejects.toThrow(/not on this host/);
  });
});

describe('a crash', () => {
  test('after the files and before the pointer leaves the old release live; the next deploy completes', async () => {
    await store.deploy([one], 'wang');
    await store.upload([two]);
    const restarted = await open();
    expect(await liveVersions(restarted)).toEqual({ community: one.manifest.version });
    await restarted.deploy([two], 'wang');
    expect(await liveVersions(restarted)).toEqual({ community: two.manifest.version });
  });

  test('while a generation is written leaves a draft that nobody reads', async () => {
    await store.deploy([one], 'wang');
    const draft = join(folder, 'generations', 'draft-of-the-dead');
    writeFileSync(draft, '{"generation": 2, "rel');
    utimesSync(draft, 0, 0);
    const restarted = await open();
    expect((await restarted.live()).generation).toBe(1);
    expect(readdirSync(join(folder, 'generations'))).toEqual(['000000000001.json']);
  });
});

test('only the newest generations stay, with the files they name and young ones', async () => {
  store = await open(2);
  await store.deploy([one], 'wang');
  await store.deploy([two], 'wang');
  await store.deploy([three], 'wang');
  expect((await store.history()).map(({ generation }) => generation)).toEqual([3, 2]);
  expect(await store.folders.manifest('community', one.manifest.version)).toBeDefined();
  const inTwoMonths = Date.now() + 60 * 24 * 3600 * 1000;
  const used = new Set([two, three].map(({ manifest }) => `community/${manifest.version}`));
  expect(await store.folders.removeUnused(used, inTwoMonths)).toEqual([`community/${one.manifest.version}`]);
  expect(await store.folders.manifest('community', one.manifest.version)).toBeUndefined();
});
