import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../checks/problem.ts';
import { liveReleasesSchema } from '../manifest/manifest.ts';
import { generationSchema } from '../store/generation.ts';
import { readBuilt, type Built } from './built.ts';
import { askHost, DeployError, hostOf, readFromHost, type Host } from './host.ts';

/** File of the state folder with the builds that the last start saw. */
const LAST_START = 'last-start.json';
const lastStartSchema = z.record(z.string(), z.string());

/** What a start deployed, by module name. */
export interface BuiltOutcome {
  deployed: string[];
  /** Modules that the host refused, each with its reasons; the others went live without them. */
  refused: Problem[];
}

/**
 * Deploys the frontends in `folders` (each with a `dist` folder) to the host that runs with `stateDir`, at the start of
 * the platform. Only what was built anew since the last start goes live: what someone deployed or rolled back by hand
 * meanwhile stays as it is.
 */
export async function deployBuilt({
  stateDir,
  folders,
}: {
  stateDir: string;
  folders: string[];
}): Promise<BuiltOutcome> {
  const host = hostOf(stateDir);
  const { releases: live } = liveReleasesSchema.parse(await readFromHost(host, '/releases/current'));
  const history = z.array(generationSchema).parse(await readFromHost(host, '/releases/history'));
  const newest = history[0]?.releases ?? {};
  const file = join(stateDir, LAST_START);
  const seen = existsSync(file) ? lastStartSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
  const built = folders.map(readBuilt);

  const isNew = ({ manifest: { name, version } }: Built) =>
    !live[name] || (version !== seen[name] && version !== newest[name]?.deployed);
  const outcome = await deployWhatFits(host, built.filter(isNew));
  const now = Object.fromEntries(built.map(({ manifest }) => [manifest.name, manifest.version]));
  for (const { release } of outcome.refused) delete now[release];
  writeFileSync(file, JSON.stringify({ ...seen, ...now }));
  return outcome;
}

/** Deploys all at once; what the host refuses is left out and the rest tried again. */
async function deployWhatFits(host: Host, built: Built[]): Promise<BuiltOutcome> {
  const refused: Problem[] = [];
  let left = built;
  while (left.length > 0) {
    try {
      const releases = left.map((build) => build.upload());
      const { changes } = await askHost(host, '/releases/deploy', { who: 'npm start', releases });
      return { deployed: changes.map(({ name }) => name), refused };
    } catch (error) {
      if (!(error instanceof DeployError) || error.problems.length === 0) throw error;
      refused.push(...error.problems);
      const names = new Set(error.problems.map(({ release }) => release));
      const fitting = left.filter(({ manifest }) => !names.has(manifest.name));
      if (fitting.length === left.length) throw error;
      left = fitting;
    }
  }
  return { deployed: [], refused };
}
