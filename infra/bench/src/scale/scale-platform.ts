import { readFileSync } from 'node:fs';
import { fixedSupergraph, startGateway } from '@guanjia/gateway';
import type { SubgraphTarget } from '@guanjia/gateway';
import { DEMO_MORNING, fixedClock, startSubgraph } from '@guanjia/kit';
import type { Caller, Subgraph, SubgraphDefinition } from '@guanjia/kit';
import type { FastifyBaseLogger } from 'fastify';
import type { BenchIssuer } from '../bench-issuer.ts';
import { SUPERGRAPH } from '../platform-here.ts';
import { log } from './scale-database.ts';

/** The whole platform in this process, over the cases of one size. */
export interface ScalePlatform {
  answer(query: string, variables: Record<string, unknown>, caller: Caller): Promise<unknown>;
  /** SQL statements that read for the last answer. */
  statements(): number;
  cases: Subgraph;
  stop(): Promise<void>;
}

/** @param urlOf the database of a service, under the service's role */
export async function scalePlatform(
  services: readonly SubgraphDefinition[],
  urlOf: (service: string) => string,
  issuer: BenchIssuer,
): Promise<ScalePlatform> {
  const running = await Promise.all(
    services.map((definition) =>
      startSubgraph(definition, {
        database: { serviceUrl: urlOf(definition.name) },
        clock: fixedClock(DEMO_MORNING),
        log,
      }),
    ),
  );
  let statements = 0;
  const target = (subgraph: Subgraph): SubgraphTarget => ({
    kind: 'in-process',
    async execute(request) {
      const result = await subgraph.execute(request);
      statements += subgraph.lastStatements;
      return result as never;
    },
  });
  const gateway = await startGateway({
    supergraph: fixedSupergraph(readFileSync(SUPERGRAPH, 'utf8')),
    subgraphs: Object.fromEntries(running.map((subgraph) => [subgraph.name, target(subgraph)])),
    identity: { issuer: issuer.url, jwksUri: issuer.jwksUri },
    logger: log as unknown as FastifyBaseLogger,
  });
  const cases = running.find(({ name }) => name === 'cases');
  if (!cases) throw new Error('The cases are what is measured: start their service.');
  return {
    cases,
    statements: () => statements,
    async answer(query, variables, caller) {
      statements = 0;
      const { data, errors } = await gateway.execute({ query, variables }, caller);
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    },
    async stop() {
      await gateway.stop();
      await Promise.all(running.map((subgraph) => subgraph.stop()));
    },
  };
}
