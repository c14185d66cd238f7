import { startGateway, supergraphFile, type SubgraphTarget } from '@guanjia/gateway';
import { createLogger, runMain } from '@guanjia/http';
import { offsetClock, type Subgraph } from '@guanjia/kit';
import type { FastifyBaseLogger } from 'fastify';
import { readEnvironment, required, type Environment } from './environment.ts';
import { inProcess } from './in-process.ts';
import { startServicesHere } from './services.ts';

/**
 * The gateway. Without GUANJIA_SUBGRAPHS the services run in this process and are called directly, which is the
 * fast way on one machine; with it they are processes of their own.
 */
await runMain(async () => {
  const environment = readEnvironment();
  const log = createLogger({ level: environment.GUANJIA_LOG_LEVEL, base: {} });
  const services = environment.GUANJIA_SUBGRAPHS
    ? new Map<string, Subgraph>()
    : await startServicesHere(environment, log);
  const gateway = await startGateway({
    host: environment.GUANJIA_HOST,
    port: environment.GUANJIA_PORT,
    supergraph: supergraphFile(required(environment, 'GUANJIA_SUPERGRAPH')),
    subgraphs: { ...inProcess(services), ...overHttp(environment) },
    identity: {
      issuer: required(environment, 'GUANJIA_ISSUER'),
      ...(environment.GUANJIA_JWKS_URI ? { jwksUri: environment.GUANJIA_JWKS_URI } : {}),
    },
    ...(environment.GUANJIA_SIGNING_KEY ? { signingKey: environment.GUANJIA_SIGNING_KEY } : {}),
    clock: offsetClock(environment.GUANJIA_CLOCK_OFFSET_MS),
    logger: log.child({ service: 'gateway' }) as FastifyBaseLogger,
  });
  for (const service of services.values()) service.follow();
  return {
    url: gateway.url,
    stop: async () => {
      await gateway.stop();
      await Promise.all([...services.values()].map((service) => service.stop()));
    },
  };
});

function overHttp({ GUANJIA_SUBGRAPHS = {} }: Environment): Record<string, SubgraphTarget> {
  return Object.fromEntries(
    Object.entries(GUANJIA_SUBGRAPHS).map(([name, url]) => [name, { kind: 'http', url }]),
  );
}
