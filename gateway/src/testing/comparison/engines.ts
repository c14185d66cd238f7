import { createHash } from 'node:crypto';
import type {
  GatewayExecutor,
  GatewayInterface,
  GatewayGraphQLRequestContext,
} from '@apollo/server-gateway-interface';
import { ApolloGateway } from '@apollo/gateway';
import type { Caller } from '@guanjia/kit';
import { getOperationAST, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { AskSubgraph } from '../../subgraphs/subgraph-target.ts';
import { fixedSupergraph } from '../../supergraph/supergraph-file.ts';
import { supergraphExecutor } from '../../supergraph/supergraph-executor.ts';

export interface AnswerOf {
  data: unknown;
  errors: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
  invalid: readonly { path: readonly (string | number)[] }[];
}

export interface OperationToRun {
  query: string;
  document: DocumentNode;
  variables: Record<string, unknown>;
}

export interface Engine {
  schema: GraphQLSchema;
  run(operation: OperationToRun): Promise<AnswerOf>;
}

/** How to ask the subgraphs in this run. */
export type AskNow = (name: string) => AskSubgraph;

const caller: Caller = {
  kind: 'USER',
  subject: 'district',
  name: 'district',
  division: '150271000000',
  tier: 'DISTRICT' as Caller['tier'],
  roles: [],
  scopes: [],
};
const logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** The gateway's own executor. */
export async function ownEngine(
  supergraphSdl: string,
  services: readonly string[],
  askNow: AskNow,
): Promise<Engine> {
  return started(
    supergraphExecutor({
      source: fixedSupergraph(supergraphSdl),
      subgraphs: new Map(services.map((name) => [name, (request) => askNow(name)(request)])),
      maxErrors: Number.MAX_SAFE_INTEGER,
      logger,
    }).engine,
  );
}

/** Apollo's, for comparison. */
export async function stockEngine(supergraphSdl: string, askNow: AskNow): Promise<Engine> {
  // Without this the engine reports usage to its maker over the network.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  return started(
    new ApolloGateway({
      supergraphSdl,
      logger,
      buildService: ({ name }) => ({
        async process({ request: { query = '', variables = {}, operationName } }) {
          const answer = await askNow(name)({
            query,
            variables,
            operationName,
            caller,
            requestId: 'request-0001',
          });
          return answer as never;
        },
      }),
    }) as unknown as GatewayInterface,
  );
}

async function started(engine: GatewayInterface): Promise<Engine> {
  let schema: GraphQLSchema | undefined;
  engine.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
  const { executor } = await engine.load({ apollo: {} });
  if (!schema || !executor) throw new Error('The engine did not load');
  return running(schema, executor);
}

function running(schema: GraphQLSchema, executor: GatewayExecutor): Engine {
  return {
    schema,
    async run({ query, document, variables }) {
      const context = {
        request: { query, variables },
        document,
        source: query,
        queryHash: createHash('sha256').update(query).digest('hex'),
        schema,
        operation: getOperationAST(document),
        operationName: null,
        context: { caller, requestId: 'request-0001' },
        logger,
        metrics: {},
      } as unknown as GatewayGraphQLRequestContext;
      const answer = await executor(context).catch((error: unknown) => ({ data: null, errors: [error] }));
      const plain = JSON.parse(JSON.stringify(answer)) as {
        data?: unknown;
        errors?: AnswerOf['errors'];
        extensions?: { valueCompletion?: AnswerOf['invalid'] };
      };
      return {
        data: plain.data ?? null,
        errors: plain.errors ?? [],
        invalid: plain.extensions?.valueCompletion ?? [],
      };
    },
  };
}
