import {
  liveReleasesSchema,
  manifestSchema,
  type LiveReleases,
  type ReleaseManifest,
} from '@guanjia/releases/manifest';

/** Cookie that pins versions: `community@0123456789abcdef`, several joined by dots. */
export const CANARY_COOKIE = 'guanjia-canary';

const PIN = /^([a-z][a-z0-9-]{0,31})@([0-9a-f]{16})$/;
/** A page does not wait longer than this for news; then the last known generation serves. */
const WAIT_MS = 1500;
const MOST_CANARIES = 100;

/** The releases that pages are made of. */
export interface ReleaseSource {
  /** What is live, or what was when the release host last answered. Generation 0 when it never did. */
  live(): Promise<LiveReleases>;
  /** The same with the versions that the canary cookie pins, as far as the host has them. */
  pinned(cookie: string | undefined): Promise<LiveReleases>;
}

/** Reads what is live from the release host; calls `onProblem` when it does not answer. */
export function createReleaseSource(releasesUrl: string, onProblem: (error: unknown) => void): ReleaseSource {
  let known: LiveReleases = { generation: 0, releases: {} };
  let tag = '';
  let underWay: Promise<void> | undefined;
  const canaries = new Map<string, ReleaseManifest>();

  async function look(): Promise<void> {
    try {
      const response = await fetch(`${releasesUrl}/releases/current`, {
        headers: tag ? { 'if-none-match': tag } : {},
        signal: AbortSignal.timeout(WAIT_MS),
      });
      if (response.status === 304) return;
      if (!response.ok) throw new Error(`the release host answers ${response.status}`);
      known = liveReleasesSchema.parse(await response.json());
      tag = response.headers.get('etag') ?? '';
    } catch (error) {
      onProblem(error);
    }
  }

  async function live(): Promise<LiveReleases> {
    // Requests at once share one look.
    underWay ??= look().finally(() => {
      underWay = undefined;
    });
    await underWay;
    return known;
  }

  async function canary(name: string, version: string): Promise<ReleaseManifest | undefined> {
    const key = `${name}@${version}`;
    const cached = canaries.get(key);
    if (cached) return cached;
    try {
      const response = await fetch(`${releasesUrl}/releases/${name}/${version}/manifest.json`, {
        signal: AbortSignal.timeout(WAIT_MS),
      });
      if (!response.ok) return undefined;
      const manifest = manifestSchema.parse(await response.json());
      if (canaries.size >= MOST_CANARIES) canaries.clear();
      canaries.set(key, manifest);
      return manifest;
    } catch (error) {
      onProblem(error);
      return undefined;
    }
  }

  return {
    live,
    async pinned(cookie) {
      const current = await live();
      const releases = { ...current.releases };
      for (const pin of (cookie ?? '').split('.').slice(0, 8)) {
        const [, name, version] = PIN.exec(pin) ?? [];
        const manifest = name && version && (await canary(name, version));
        if (manifest) releases[manifest.name] = manifest;
      }
      return { generation: current.generation, releases };
    },
  };
}
