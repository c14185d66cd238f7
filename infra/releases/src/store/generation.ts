import { z } from 'zod';
import { releaseName, releaseVersion } from '../manifest/manifest.ts';

/** One state of what is live, and how it came about. Never changed once written. */
export const generationSchema = z.object({
  generation: z.number().int().positive(),
  at: z.iso.datetime(),
  /** Who deployed or rolled back, as the client of the release host said. */
  who: z.string(),
  action: z.enum(['deploy', 'rollback']),
  changes: z.array(z.object({ name: releaseName, from: releaseVersion.nullable(), to: releaseVersion })),
  /** The live version of each module, and the one deployed last: they differ after a rollback. */
  releases: z.record(releaseName, z.object({ version: releaseVersion, deployed: releaseVersion })),
});

export type Generation = z.infer<typeof generationSchema>;
export type NextGeneration = Omit<Generation, 'generation' | 'at'>;
export type Change = Generation['changes'][number];

/**
 * The version that a rollback of a module returns to: the one that was live before the live one was deployed.
 * `history` is newest first. Nothing when there is none, or it is longer ago than the kept history.
 */
export function previousVersion(history: readonly Generation[], name: string): string | undefined {
  const live = history[0]?.releases[name]?.version;
  for (const { action, changes } of history) {
    if (action !== 'deploy') continue;
    const change = changes.find((candidate) => candidate.name === name && candidate.to === live);
    if (change) return change.from ?? undefined;
  }
  return undefined;
}
