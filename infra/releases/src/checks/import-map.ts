import type { ReleaseManifest } from '../manifest/manifest.ts';
import type { Problem } from './problem.ts';

/**
 * Checks that releases can live in one page: every specifier comes from one release, every shared package that a build
 * needs is there, and in a version that serves it.
 */
export function checkTogether(releases: readonly ReleaseManifest[]): Problem[] {
  const problems: Problem[] = [];
  const providers = new Map<string, ReleaseManifest>();
  for (const release of releases) {
    for (const specifier of Object.keys(release.imports)) {
      const other = providers.get(specifier);
      if (other) {
        const message = `${specifier} comes from ${other.name} already; only one release may bring it.`;
        problems.push({ release: release.name, code: 'IMPORT_MAP', message });
      }
      providers.set(specifier, release);
    }
  }
  for (const release of releases) {
    for (const [specifier, needed] of Object.entries(release.shared)) {
      const message = missing(release, specifier, needed, providers.get(specifier));
      if (message) problems.push({ release: release.name, code: 'SHARED_VERSION', message });
    }
  }
  return problems;
}

function missing(release: ReleaseManifest, specifier: string, needed: string, provider?: ReleaseManifest) {
  if (!provider) return `needs ${specifier} ${needed}, which no live release brings; deploy that first.`;
  const provided = provider.shared[specifier];
  if (provider === release || provided === undefined || serves(provided, needed)) return undefined;
  return `was built against ${specifier} ${needed}, and ${provider.name} brings ${provided}; build it again with that version, or deploy both together.`;
}

/**
 * Whether a package of version `provided` serves code built against `needed`: the same major version (the same minor
 * one before 1.0) and not older, as semantic versioning promises.
 */
export function serves(provided: string, needed: string): boolean {
  const [a, b] = [numbers(provided), numbers(needed)];
  if (!a || !b) return provided === needed;
  const fixed = a[0] === 0 ? 2 : 1;
  for (const [index, part] of a.entries()) {
    const wanted = b[index] ?? 0;
    if (part === wanted) continue;
    return index >= fixed && part > wanted;
  }
  return true;
}

function numbers(version: string): number[] | undefined {
  // A pre-release promises nothing: it serves only itself.
  return /^\d+\.\d+\.\d+$/.test(version) ? version.split('.').map(Number) : undefined;
}
