import {
  localFeedReaders,
  offsetClock,
  openDocumentStore,
  remoteFeedReader,
  startSubgraph,
  type DocumentStore,
  type FeedReader,
  type Subgraph,
  type SubgraphDefinition,
} from '@guanjia/kit';
import type { Logger } from 'pino';
import { required, type Environment } from './environment.ts';
import { servicesOf } from './service-list.ts';

/** Starts all services in this process; they read each other's feeds directly. */
export async function startServicesHere(
  environment: Environment,
  log: Logger,
): Promise<Map<string, Subgraph>> {
  const running = new Map<string, Subgraph>();
  const services = servicesOf(environment);
  const names = services.map(({ name }) => name);
  for (const definition of services) {
    const feeds = localFeedReaders(running, { names, reader: definition.name });
    running.set(definition.name, await start(definition, environment, { log, feeds }));
  }
  return running;
}

/** Starts the one service that this process is; it reads the others' feeds over HTTP. */
export async function startServiceAlone(environment: Environment, log: Logger): Promise<Subgraph> {
  const name = required(environment, 'GUANJIA_SERVICE');
  const all = servicesOf(environment);
  const definition = all.find((candidate) => candidate.name === name);
  if (!definition) {
    throw new Error(
      `GUANJIA_SERVICE is ${name}; there are ${all.map((service) => service.name).join(', ')}.`,
    );
  }
  const key = required(environment, 'GUANJIA_SIGNING_KEY');
  const others = Object.entries(required(environment, 'GUANJIA_SUBGRAPHS')).filter(
    ([other]) => other !== name,
  );
  const feeds = Object.fromEntries(
    others.map(([source, url]) => [source, remoteFeedReader({ source, url, reader: name, key })]),
  );
  return start(definition, environment, { log, feeds });
}

function start(
  definition: SubgraphDefinition,
  environment: Environment,
  { log, feeds }: { log: Logger; feeds: Record<string, FeedReader> },
): Promise<Subgraph> {
  const serviceUrl = required(environment, 'GUANJIA_DATABASES')[definition.name];
  if (!serviceUrl) throw new Error(`GUANJIA_DATABASES has no address for ${definition.name}.`);
  return startSubgraph(definition, {
    database: { serviceUrl },
    log: log.child({ service: definition.name }),
    documents: documentsOf(environment),
    auditKey: environment.GUANJIA_AUDIT_KEY,
    clock: offsetClock(environment.GUANJIA_CLOCK_OFFSET_MS),
    feeds,
  });
}

function documentsOf(environment: Environment): DocumentStore | undefined {
  const {
    GUANJIA_DOCUMENTS: folder,
    GUANJIA_DOCUMENTS_S3: s3,
    GUANJIA_DOCUMENTS_LARGEST: largest,
  } = environment;
  if (!folder) return undefined;
  return openDocumentStore({ folder, ...(s3 ? { s3 } : {}), ...(largest ? { largest } : {}) });
}
