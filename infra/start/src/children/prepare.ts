import { demoDivisionName, demoStaff } from '@guanjia/estates';
import { createLogger, exitOnFailure } from '@guanjia/http';
import { FeedMismatch, migrate, StartRefused } from '@guanjia/kit';
import { readEnvironment, required } from './environment.ts';
import { servicesOf } from './service-list.ts';
import { startServicesHere } from './services.ts';

/** Brings the databases to their newest step and loads the demo district where it is missing. Runs before every start. */
exitOnFailure();
const environment = readEnvironment();
const log = createLogger({ level: environment.GUANJIA_LOG_LEVEL, base: { process: 'prepare' } });

try {
  await prepare();
  const staff = demoStaff.map((person) => ({ ...person, divisionName: demoDivisionName(person.division) }));
  process.send?.({ type: 'prepared', staff });
} catch (error) {
  if (!(error instanceof StartRefused)) throw error;
  log.error({ reason: error.reason, ...error.values }, 'the database is refused');
  const { reason, values } = error;
  const refusal = { type: 'refused', reason, values };
  await new Promise((sent) => (process.send ? process.send(refusal, sent) : sent(null)));
  process.exit(1);
}
process.disconnect?.();

function refuseMismatch(error: unknown): never {
  if (!(error instanceof FeedMismatch)) throw error;
  const { service, feed } = error;
  throw new StartRefused('feedMismatch', error.message, { service, feed });
}

async function prepare(): Promise<void> {
  const owners = required(environment, 'GUANJIA_OWNER_DATABASES');
  const addresses = required(environment, 'GUANJIA_DATABASES');
  for (const { name, databaseParts } of servicesOf(environment)) {
    const ownerUrl = owners[name];
    const serviceUrl = addresses[name];
    if (!ownerUrl || !serviceUrl) {
      throw new Error(`GUANJIA_OWNER_DATABASES and GUANJIA_DATABASES have no addresses for ${name}.`);
    }
    await migrate({ ownerUrl, serviceUrl }, databaseParts);
  }
  const services = await startServicesHere(environment, log);
  for (const service of services.values()) {
    if (environment.GUANJIA_REBUILD_FEEDS) {
      const events = await service.rebuildFeeds();
      log.info({ service: service.name, events }, 'the feeds were taken anew');
    }
    // What the others already told, this one's demo rows refer to.
    await service.catchUp().catch(refuseMismatch);
    const loaded = await service.loadDemo();
    log.info({ service: service.name, loaded }, 'demo district');
  }
  // They follow each other in a circle: the first ones have not read yet what the last ones told.
  for (const service of services.values()) await service.catchUp().catch(refuseMismatch);
  await Promise.all([...services.values()].map((service) => service.stop()));
}
