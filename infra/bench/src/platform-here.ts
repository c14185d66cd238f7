import { fileURLToPath } from 'node:url';
import { fixedSupergraph, startGateway } from '@guanjia/gateway';
import type { SubgraphTarget } from '@guanjia/gateway';
import { DEMO_MORNING, fixedClock, Role, startSubgraph, Tier } from '@guanjia/kit';
import type { Caller, Subgraph, SubgraphDefinition } from '@guanjia/kit';
import { readFileSync } from 'node:fs';
import type { FastifyBaseLogger } from 'fastify';
import { pino } from 'pino';
import type { BenchDatabase } from './bench-database.ts';
import type { BenchIssuer } from './bench-issuer.ts';
import { READ } from './the-read.ts';
import type { Contender, ReadSize } from './the-read.ts';

export const SUPERGRAPH = fileURLToPath(
  new URL('../../../gateway/generated/supergraph.graphql', import.meta.url),
);

const ANALYST: Caller = {
  kind: 'USER',
  subject: 'analyst',
  name: 'analyst',
  division: '150271000000',
  tier: Tier.DISTRICT,
  roles: [Role.ANALYST],
  scopes: [],
};

/** The gateway with the three services in this process, called without HTTP. */
export async function platformHere(
  database: BenchDatabase,
  services: readonly SubgraphDefinition[],
  issuer: BenchIssuer,
): Promise<Contender> {
  const log = pino({ level: 'error' });
  const running: Subgraph[] = await Promise.all(
    services.map((definition) =>
      startSubgraph(definition, {
        database: { serviceUrl: database.urlOf(definition.name) },
        clock: fixedClock(DEMO_MORNING),
        log,
      }),
    ),
  );
  const subgraphs = Object.fromEntries(
    running.map((subgraph): [string, SubgraphTarget] => [
      subgraph.name,
      { kind: 'in-process', execute: (request) => subgraph.execute(request) as never },
    ]),
  );
  const gateway = await startGateway({
    supergraph: fixedSupergraph(readFileSync(SUPERGRAPH, 'utf8')),
    subgraphs,
    identity: { issuer: issuer.url, jwksUri: issuer.jwksUri },
    logger: log as unknown as FastifyBaseLogger,
  });
  return {
    name: 'gateway, one process',
    roles: services.map(({ name }) => database.roleOf(name)),
    async answer(size: ReadSize) {
      const { data, errors } = await gateway.execute({ query: READ, variables: { ...size } }, ANALYST);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    async stop() {
      await gateway.stop();
      await Promise.all(running.map((subgraph) => subgraph.stop()));
    },
  };
}
