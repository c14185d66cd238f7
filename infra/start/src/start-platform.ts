import { randomBytes } from 'node:crypto';
import { chmodSync, globSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DATABASES,
  dataDirectoryFor,
  deleteDataDirectory,
  lockStart,
  PostgresError,
  prepareDatabases,
  stopPostgresIn,
  unprivilegedIds,
  withClient,
  type StartLock,
} from '@guanjia/postgres';
import { demoLinkPath } from '@guanjia/identity/demo-links';
import { deployBuilt } from '@guanjia/releases';
import { choosePorts, type Ports } from './addresses.ts';
import { runToEnd, supervise, type Surroundings } from './child-process.ts';
import { superviseDatabase, useGivenDatabase, type Database } from './database.ts';
import { demoClockOffset, demoDirectory, preparedSchema, type DemoDirectory } from './demo.ts';
import { lockInstance } from './instance-lock.ts';
import type { StartOptions } from './options.ts';
import {
  graphPlans,
  identityPlan,
  preparationPlan,
  RELEASES_STATE,
  releasesPlan,
  shellPlan,
  type PlanFacts,
} from './plans.ts';
import { REPOSITORY, STATE } from './repository.ts';
import { installedKeys, keyIdOf } from './rotation/personal-data-keys.ts';
import { openSecrets, type Secrets } from './secrets.ts';
import { signingKeys } from './signing-keys.ts';
import { StartError } from './start-error.ts';
import type { Summary } from './summary.ts';

const DATA = join(STATE, 'postgres');
const PIDS = join(STATE, 'pids');
const SECRETS = join(STATE, 'secrets.json');
const LOCK = join(STATE, 'instance.json');

/**
 * Starts everything in the order in which it needs each other, and keeps it alive until the shutdown.
 * @throws StartError, PostgresError with what to do
 */
export async function startPlatform(options: StartOptions, surroundings: Surroundings): Promise<Summary> {
  const { progress, shutdown } = surroundings;
  openStateFolder();
  const lock = lockInstance(LOCK);
  shutdown.register(() => lock.release());
  // Two starts on one server take turns, from before one of them wipes it until its databases are ready.
  let startLock = options.databaseUrl ? await lockServer(options.databaseUrl, surroundings) : undefined;
  if (options.reset) {
    await wipe(options);
    progress.done('wiped');
  }

  // Those of an earlier run mean nothing, or something else, by now.
  rmSync(PIDS, { recursive: true, force: true });

  const ports = await choosePorts(join(STATE, 'ports.json'), options, progress);
  const secrets = openSecrets(SECRETS);
  const database = options.databaseUrl
    ? await useGivenDatabase(options.databaseUrl, surroundings)
    : await superviseDatabase(DATA, ports.postgres, surroundings);
  startLock ??= await lockServer(database.adminUrl, surroundings);
  const facts = await collectFacts({ ports, secrets, database, ...options });

  const [directory] = await Promise.all([
    prepare(facts, secrets, surroundings),
    supervise(releasesPlan(facts), surroundings),
  ]);
  await startLock.release();
  await Promise.all([
    supervise(identityPlan(facts), surroundings),
    ...graphPlans(facts).map((plan) => supervise(plan, surroundings)),
  ]);
  await releaseFrontends(surroundings);
  await supervise(shellPlan(facts), surroundings);

  const addresses = {
    address: facts.origin,
    graphqlAddress: `http://127.0.0.1:${ports.gateway}/graphql`,
    tokenAddress: `${facts.origin}/identity/token`,
  };
  lock.announce({ ...addresses, personalDataKeyId: keyIdOf(facts.personalDataKeys) });
  const linkOf = (account: string) => facts.origin + demoLinkPath(facts.demoLinkSecret, account);
  return { ...addresses, directory, linkOf };
}

/** As root the database runs as another user, who has to walk through; what is secret in there is closed by itself. */
function openStateFolder(): void {
  mkdirSync(STATE, { recursive: true });
  if (process.getuid?.() === 0) chmodSync(STATE, 0o711);
}

async function collectFacts(given: {
  ports: Ports;
  secrets: Secrets;
  database: Database;
  processes: boolean;
  rebuildFeeds: boolean;
}): Promise<PlanFacts> {
  const { ports, secrets, database, processes, rebuildFeeds } = given;
  const urls = await ownDatabases(database, secrets);
  const services = DATABASES.map((name) => ({ service: name.replace('guanjia_', ''), ...urls[name] }));
  const keys = signingKeys(secrets, ['gateway', ...services.map(({ service }) => service)]);
  return {
    ports,
    origin: `http://localhost:${ports.shell}`,
    clockOffsetMs: demoClockOffset(join(STATE, 'demo.json')),
    databases: Object.fromEntries(services.map(({ service, serviceUrl }) => [service, serviceUrl])),
    ownerDatabases: Object.fromEntries(services.map(({ service, ownerUrl }) => [service, ownerUrl])),
    personalDataKeys: installedKeys(secrets),
    shellClientSecret: secrets.of('client secret of guanjia-shell'),
    // Kept nowhere: a link ends with the start that printed it.
    demoLinkSecret: randomBytes(32).toString('base64url'),
    privateKeyOf: keys.privateKeyOf,
    publicKeys: keys.publicKeys(),
    directoryFile: join(STATE, 'directory.json'),
    processes,
    rebuildFeeds,
  };
}

/** @throws StartError otherInstallation */
async function ownDatabases({ adminUrl }: Database, secrets: Secrets) {
  try {
    return await prepareDatabases(adminUrl, DATABASES, (role) => secrets.of(`password of ${role}`));
  } catch (error) {
    if (!(error instanceof PostgresError) || error.code !== 'OTHER_INSTALLATION') throw error;
    throw new StartError('otherInstallation', { host: new URL(adminUrl).host, file: SECRETS });
  }
}

async function lockServer(adminUrl: string, { progress, shutdown }: Surroundings): Promise<StartLock> {
  const { host } = new URL(adminUrl);
  const lock = await lockStart(adminUrl, () => progress.note('startWaits', { host }));
  shutdown.register(() => lock.release());
  return lock;
}

/** Databases to their newest step, demo data in, and the accounts of the demo's people for the identity provider. */
async function prepare(
  facts: PlanFacts,
  secrets: Secrets,
  surroundings: Surroundings,
): Promise<DemoDirectory> {
  const { staff } = preparedSchema.parse(await runToEnd(preparationPlan(facts), surroundings));
  const directory = demoDirectory(staff, secrets);
  writeFileSync(facts.directoryFile, JSON.stringify(directory), { mode: 0o600 });
  surroundings.progress.done('databasesReady');
  return directory;
}

/** Deploys every frontend that was built anew; those that are live in this version stay as they are. */
async function releaseFrontends({ progress }: Surroundings): Promise<void> {
  const folders = globSync('frontends/*/dist/manifest.json', { cwd: REPOSITORY }).map((file) =>
    join(REPOSITORY, file, '..', '..'),
  );
  const { deployed, refused } = await deployBuilt({ stateDir: RELEASES_STATE, folders });
  for (const { release, message } of refused)
    progress.note('releaseRefused', { name: release, reason: message });
  if (deployed.length > 0) progress.done('released', { names: deployed.join(' ') });
  else progress.done('nothingToRelease');
}

/** Deletes state and data, but for the lock that this process holds. */
async function wipe({ databaseUrl }: StartOptions): Promise<void> {
  if (databaseUrl) await dropDatabases(databaseUrl);
  await stopPostgresIn(DATA);
  deleteDataDirectory(dataDirectoryFor(DATA, unprivilegedIds()));
  for (const name of [
    'secrets.json',
    'ports.json',
    'demo.json',
    'directory.json',
    'identity',
    'releases',
    'shell',
    'logs',
    'compiled',
  ]) {
    rmSync(join(STATE, name), { recursive: true, force: true });
  }
}

/** On a server that is not ours, only the platform's own databases go. */
function dropDatabases(adminUrl: string): Promise<void> {
  return withClient(adminUrl, async (admin) => {
    for (const name of DATABASES) await admin.query(`drop database if exists ${name} with (force)`);
  });
}
