/**
 * Fetches the scripts of a release past the browser's store, where a damaged file would stay as long as a right one.
 * `release` is how their addresses begin: `/releases/community/0123456789abcdef/`. Never throws.
 */
export async function fetchAnew(release: string): Promise<void> {
  const map = document.querySelector('script[type="importmap"]')?.textContent ?? '{}';
  const { integrity = {} } = JSON.parse(map) as { integrity?: Record<string, string> };
  const files = Object.keys(integrity).filter((file) => file.startsWith(release));
  // Only what was read to its end is stored.
  await Promise.allSettled(files.map(async (file) => (await fetch(file, { cache: 'reload' })).arrayBuffer()));
}

/** The release that the browser's message about a script names, as `fetchAnew` takes it. */
export function releaseNamedIn(message: string): string | undefined {
  return /\/releases\/[\w-]+\/[0-9a-f]+\//.exec(message)?.[0];
}
