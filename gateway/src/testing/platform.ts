import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { casesSubgraph } from '@guanjia/cases';
import { estatesSubgraph } from '@guanjia/estates';
import {
  DEMO_MORNING,
  fixedClock,
  localFeedReaders,
  migrate,
  openDocumentStore,
  serveSubgraph,
  startSubgraph,
  type ServedSubgraph,
  type Subgraph,
} from '@guanjia/kit';
import { createTestDatabase, type TestDatabase } from '@guanjia/postgres';
import { ratingsSubgraph } from '@guanjia/ratings';
import type { FastifyBaseLogger } from 'fastify';
import { pino, type Logger } from 'pino';
import { composeSupergraph } from '../compose/compose-supergraph.ts';
import { nominalUrl } from '../compose/subgraph-sdl.ts';
import { fixedSupergraph } from '../supergraph/supergraph-file.ts';
import { startLibraryGateway, type RunningGateway } from './running-gateway.ts';

export interface Platform {
  /** With the services in this process. */
  inProcess: RunningGateway;
  /** With the same services over HTTP. */
  overHttp: RunningGateway;
  subgraphs: Subgraph[];
  databases: ReadonlyMap<string, TestDatabase>;
  served: Record<string, ServedSubgraph>;
  /** What signs the gateway's identity tokens. */
  signingKey: KeyObject;
  stop(): Promise<void>;
}

const definitions = [
  estatesSubgraph,
  casesSubgraph({ personalDataKey: Buffer.alloc(32, 7).toString('base64') }),
  ratingsSubgraph,
];

/** The platform's own services on the demo district, behind two gateways; what they log goes to `logger`, where there is one. */
export async function startPlatform(logger?: Logger): Promise<Platform> {
  const log = logger ?? pino({ level: 'silent' });
  const gatewayLogger = logger ? { logger: logger as FastifyBaseLogger } : {};
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const databases = new Map<string, TestDatabase>();
  const folder = await mkdtemp(join(tmpdir(), 'guanjia-platform-'));
  const documents = openDocumentStore({ folder });
  const running = new Map<string, Subgraph>();
  const names = definitions.map(({ name }) => name);
  const served: Record<string, ServedSubgraph> = {};
  for (const definition of definitions) {
    const database = await createTestDatabase({
      name: `gateway-${definition.name}`,
      prepare: (urls) => migrate(urls, definition.databaseParts),
    });
    databases.set(definition.name, database);
    const subgraph = await startSubgraph(definition, {
      database: { serviceUrl: database.serviceUrl },
      log,
      documents,
      clock: fixedClock(DEMO_MORNING),
      feeds: localFeedReaders(running, { names, reader: definition.name }),
    });
    running.set(subgraph.name, subgraph);
    served[definition.name] = await serveSubgraph(subgraph, {
      port: 0,
      log,
      trusted: new Map([['gateway', publicKey]]),
    });
  }
  const subgraphs = [...running.values()];
  for (const subgraph of subgraphs) {
    await subgraph.catchUp();
    await subgraph.loadDemo();
  }
  // They follow each other in a circle: the first ones have not read yet what the last ones told.
  for (const subgraph of subgraphs) await subgraph.catchUp();
  const supergraph = fixedSupergraph(
    composeSupergraph(subgraphs.map(({ name, sdl }) => ({ name, sdl, url: nominalUrl(name) }))).supergraphSdl,
  );
  const inProcess = await startLibraryGateway({
    ...gatewayLogger,
    supergraph,
    clock: fixedClock(DEMO_MORNING),
    subgraphs: Object.fromEntries(
      subgraphs.map((subgraph) => [
        subgraph.name,
        {
          kind: 'in-process',
          execute: (request) => subgraph.execute(request),
          answerFile: (request) => subgraph.answerFile(request),
          ready: () => subgraph.ready(),
        },
      ]),
    ),
  });
  const overHttp = await startLibraryGateway({
    ...gatewayLogger,
    supergraph,
    signingKey: privateKey,
    subgraphs: Object.fromEntries(
      Object.entries(served).map(([name, { url }]) => [name, { kind: 'http', url }]),
    ),
  });
  return {
    inProcess,
    overHttp,
    subgraphs,
    databases,
    served,
    signingKey: privateKey,
    async stop() {
      await inProcess.stop();
      await overHttp.stop();
      await Promise.all(Object.values(served).map((server) => server.stop()));
      await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
      await Promise.all([...databases.values()].map((database) => database.drop()));
      await rm(folder, { recursive: true });
    },
  };
}
