import { releasePath, type LiveReleases, type ReleaseManifest } from '@guanjia/releases/manifest';

/** The page's one import map: where each specifier is, and the hash of every module file, chunks included. */
export interface ImportMap {
  imports: Record<string, string>;
  integrity: Record<string, string>;
}

/** The import map of a set of releases, in an order that depends on nothing but them. */
export function importMapOf({ releases }: LiveReleases): ImportMap {
  const imports: [string, string][] = [];
  const integrity: [string, string][] = [];
  for (const release of Object.values(releases)) {
    for (const [specifier, file] of Object.entries(release.imports))
      imports.push([specifier, releasePath(release, file)]);
    for (const [file, hash] of Object.entries(release.integrity)) {
      if (file.endsWith('.js')) integrity.push([releasePath(release, file), hash]);
    }
  }
  return { imports: sorted(imports), integrity: sorted(integrity) };
}

/** A file of a release as a `<link>` needs it. */
export interface LinkedFile {
  href: string;
  integrity: string;
}

export function linkedFile(release: ReleaseManifest, file: string): LinkedFile {
  return { href: releasePath(release, file), integrity: release.integrity[file] ?? '' };
}

/**
 * Module files to load while the page is still being read: the shell's own, what it shares, and the same for the module
 * that the path belongs to, with the texts of all of them in the language of the page.
 */
export function preloadsFor(live: LiveReleases, path: string, language: string): LinkedFile[] {
  const wanted = [live.releases['shell'], moduleAt(live, path)].filter((release) => release !== undefined);
  const specifiers = new Set(wanted.flatMap(({ imports }) => Object.keys(imports)));
  // The set grows while it is walked: what is shared needs other releases' shared packages in turn.
  for (const specifier of specifiers) {
    const provider = providerOf(live, specifier);
    for (const needed of Object.keys(provider?.shared ?? {})) {
      if (providerOf(live, needed) !== provider) specifiers.add(needed);
    }
  }
  const files = [...specifiers].flatMap((specifier) => {
    const provider = providerOf(live, specifier);
    const file = provider?.imports[specifier];
    return provider && file ? [linkedFile(provider, file)] : [];
  });
  const providers = new Set([...specifiers].map((specifier) => providerOf(live, specifier)));
  const texts = [...providers].flatMap((provider) => {
    const file = provider?.texts[language];
    return provider && file ? [linkedFile(provider, file)] : [];
  });
  return [...files, ...texts];
}

/** The module whose path the address begins with; the longest wins. */
export function moduleAt({ releases }: LiveReleases, path: string): ReleaseManifest | undefined {
  return Object.values(releases)
    .filter(
      ({ module }) =>
        module && (path === module.path || path.startsWith(`${module.path.replace(/\/$/, '')}/`)),
    )
    .sort((a, b) => (b.module?.path.length ?? 0) - (a.module?.path.length ?? 0))[0];
}

function providerOf({ releases }: LiveReleases, specifier: string): ReleaseManifest | undefined {
  return Object.values(releases).find(({ imports }) => specifier in imports);
}

function sorted(entries: [string, string][]): Record<string, string> {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
