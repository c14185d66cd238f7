import { existsSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Problem } from '../checks/problem.ts';
import type { Refusal } from '../deploy-api.ts';
import { TOKEN_FILE } from '../deploy-token.ts';
import { HOST_FILE } from '../server.ts';
import type { Outcome } from '../store/store.ts';

/** A release host and the right to deploy to it. */
export interface Host {
  url: string;
  token: string;
}

/** What stops a deploy, in words for the terminal. */
export class DeployError extends Error {
  override readonly name = 'DeployError';
  readonly problems: Problem[];

  constructor(message: string, problems: Problem[] = []) {
    super(message);
    this.problems = problems;
  }
}

const NOTHING_RUNS =
  'The platform is not running, so there is nowhere to deploy to. Start it with `npm start`, then try again.';

/**
 * Finds the running release host: by `GUANJIA_RELEASES_URL` and `GUANJIA_DEPLOY_TOKEN`, else by the state folder of the
 * checkout that `folder` lies in. Throws when nothing runs.
 */
export function findHost(folder: string, environment: NodeJS.ProcessEnv = process.env): Host {
  const { GUANJIA_RELEASES_URL: url, GUANJIA_DEPLOY_TOKEN: token } = environment;
  if (url && token) return { url, token };
  if (url) throw new DeployError('Set GUANJIA_DEPLOY_TOKEN to the deploy token of that release host.');
  const stateDir = findState(resolve(folder), environment['GUANJIA_RELEASES_STATE']);
  if (!stateDir) throw new DeployError(NOTHING_RUNS);
  return hostOf(stateDir);
}

/** The host that runs with this state folder. */
export function hostOf(stateDir: string): Host {
  const { url } = JSON.parse(readFileSync(join(stateDir, HOST_FILE), 'utf8')) as { url: string };
  return { url, token: readFileSync(join(stateDir, TOKEN_FILE), 'utf8').trim() };
}

function findState(folder: string, configured: string | undefined): string | undefined {
  const candidate = configured ?? join(folder, '.state', 'releases');
  if (existsSync(join(candidate, HOST_FILE))) return candidate;
  const parent = dirname(folder);
  return configured || parent === folder ? undefined : findState(parent, configured);
}

/** Asks the host to do something. Throws `DeployError` with what it answered. */
export async function askHost(host: Host, path: string, body: object): Promise<Outcome> {
  const response = await reach(host, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${host.token}` },
    body: JSON.stringify(body),
  });
  if (response.ok) return (await response.json()) as Outcome;
  const { error, problems } = (await response.json()) as Refusal;
  throw new DeployError(error, problems);
}

/** Reads from the host. */
export async function readFromHost(host: Host, path: string): Promise<unknown> {
  return (await reach(host, path, { headers: { authorization: `Bearer ${host.token}` } })).json();
}

async function reach(host: Host, path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(`${host.url}${path}`, init);
  } catch {
    throw new DeployError(NOTHING_RUNS);
  }
}

/** Who deploys, for the log. */
export function whoDeploys(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['GUANJIA_DEPLOY_WHO'] ?? userInfo().username;
}
