import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { isBuilt, readBuilt } from './built.ts';
import { askHost, DeployError, findHost, whoDeploys } from './host.ts';

const USAGE = `Run in the folder of a frontend:
  deploy               makes its build live
  deploy --canary      uploads its build for those who pin it with a cookie
  rollback             returns to the version before the live one
  rollback --to <v>    returns to that version`;

/** Runs `deploy` or `rollback` for the frontend in `folder`; answers the exit code. Words go to `say`. */
export async function run(args: string[], folder: string, say: (line: string) => void): Promise<number> {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: { canary: { type: 'boolean', default: false }, to: { type: 'string' } },
    });
    switch (positionals[0]) {
      case 'deploy':
        await deploy(folder, values.canary, say);
        return 0;
      case 'rollback':
        await rollback(folder, values.to, say);
        return 0;
      default:
        say(USAGE);
        return 2;
    }
  } catch (error) {
    if (!(error instanceof DeployError)) throw error;
    say(error.message);
    for (const { release, message } of error.problems) say(`  ${release}: ${message}`);
    return 1;
  }
}

async function deploy(folder: string, canary: boolean, say: (line: string) => void): Promise<void> {
  const started = performance.now();
  const host = findHost(folder);
  const built = readBuilt(folder);
  const { name, version } = built.manifest;
  const { generation, changes } = await askHost(host, '/releases/deploy', {
    who: whoDeploys(),
    live: !canary,
    releases: [built.upload()],
  });
  if (canary) {
    say(`${name} ${version} is uploaded. See it with the cookie guanjia-canary=${name}@${version}.`);
  } else if (changes.length === 0) {
    say(`${name} ${version} is live already (generation ${generation}).`);
  } else {
    say(
      `${name} ${version} is live (generation ${generation}, ${Math.round(performance.now() - started)} ms).`,
    );
  }
}

async function rollback(folder: string, to: string | undefined, say: (line: string) => void): Promise<void> {
  const name = nameOf(folder);
  const host = findHost(folder);
  const body = { who: whoDeploys(), name, ...(to ? { to } : {}) };
  const { generation, changes } = await askHost(host, '/releases/rollback', body);
  for (const change of changes) say(`${name} ${change.to} is live again (generation ${generation}).`);
  if (changes.length === 0) say(`${name} is at that version already (generation ${generation}).`);
}

/** A rollback needs no build: an old one, or none at all, is no reason to stay with a broken release. */
function nameOf(folder: string): string {
  return isBuilt(folder) ? readBuilt(folder).manifest.name : basename(folder);
}
