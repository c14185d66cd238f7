import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { PlatformError } from '@guanjia/kit';
import type { RequestContext } from '../supergraph/request-context.ts';
import { fieldWeights, type FieldWeights } from './field-weights.ts';
import { queryCost } from './query-cost.ts';

/** What every response says about its cost. */
export interface ReportedCost {
  requested: number;
  limit: number;
}

/**
 * Measures each operation before it runs, refuses what costs more than the limit, and reports the cost in
 * `extensions.cost`. A request with `extensions: {"dryRun": true}` is only measured: its answer has no data.
 */
export function costPlugin(limit: number): ApolloServerPlugin<RequestContext> {
  let weights: FieldWeights = { weights: new Map(), listSizes: new Map() };
  return {
    serverWillStart: () =>
      Promise.resolve({
        schemaDidLoadOrUpdate({ coreSupergraphSdl }) {
          if (coreSupergraphSdl !== undefined) weights = fieldWeights(coreSupergraphSdl);
        },
      }),
    requestDidStart({ request }) {
      const dryRun = request.extensions?.['dryRun'] === true;
      let cost: ReportedCost | undefined;
      return Promise.resolve({
        didResolveOperation({ schema, document, operation, request: { variables = {} } }) {
          if (!operation) throw whichOperation();
          cost = {
            requested: queryCost({ schema, fieldWeights: weights, document, operation, variables }),
            limit,
          };
          if (cost.requested > limit && !dryRun) throw tooExpensive(cost);
          return Promise.resolve();
        },
        responseForOperation() {
          return Promise.resolve(
            dryRun
              ? {
                  http: { status: 200, headers: new HeaderMap() },
                  body: { kind: 'single' as const, singleResult: { data: null } },
                }
              : null,
          );
        },
        willSendResponse({ response: { body } }) {
          if (cost && body.kind === 'single') {
            body.singleResult.extensions = { ...body.singleResult.extensions, cost };
          }
          return Promise.resolve();
        },
      });
    },
  };
}

function whichOperation(): PlatformError {
  const error = new PlatformError(
    'INVALID_INPUT',
    'Say which of the query\'s operations to run: send its "operationName".',
    {
      reason: 'operationUnknown',
    },
  );
  error.extensions['http'] = { status: 400 };
  return error;
}

function tooExpensive({ requested, limit }: ReportedCost): PlatformError {
  const error = new PlatformError(
    'LIMIT_EXCEEDED',
    `The query may cost ${requested}, the limit is ${limit}. Ask for smaller pages or fewer nested lists.`,
    { reason: 'queryTooExpensive', params: { requested, limit } },
  );
  error.extensions['http'] = { status: 400 };
  return error;
}
