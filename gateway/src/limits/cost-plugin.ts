import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { PlatformError } from '@guanjia/kit';
import type { RequestContext } from '../supergraph/request-context.ts';
import { callerQuota, type QuotaState } from './caller-quota.ts';
import { fieldWeights, type FieldWeights } from './field-weights.ts';
import type { QueryLimits } from './limits.ts';
import { queryCost } from './query-cost.ts';

/** What every response says about its cost. */
export interface ReportedCost {
  requested: number;
  limit: number;
  /** What the caller may spend in a minute, and what is left. */
  quota?: { limit: number; remaining: number; resetAt: string };
}

/**
 * Measures each operation before it runs, refuses what costs more than the limit or than the caller has left for this
 * minute, and reports both in `extensions.cost` and in headers. A request with `extensions: {"dryRun": true}` is only
 * measured: its answer has no data and takes nothing from the minute.
 */
export function costPlugin(
  limits: Pick<QueryLimits, 'cost' | 'costPerMinute' | 'conditions'>,
): ApolloServerPlugin<RequestContext> {
  const limit = limits.cost;
  const quota = callerQuota(limits.costPerMinute);
  let weights: FieldWeights = { weights: new Map(), listSizes: new Map() };
  return {
    serverWillStart: () =>
      Promise.resolve({
        schemaDidLoadOrUpdate({ coreSupergraphSdl }) {
          if (coreSupergraphSdl !== undefined) weights = fieldWeights(coreSupergraphSdl);
        },
      }),
    requestDidStart({ request, contextValue: { caller } }) {
      const dryRun = request.extensions?.['dryRun'] === true;
      let requested: number | undefined;
      return Promise.resolve({
        didResolveOperation({ schema, document, operation, request: { variables = {} } }) {
          if (!operation) throw whichOperation();
          const { cost, conditions } = queryCost({
            schema,
            fieldWeights: weights,
            document,
            operation,
            variables,
          });
          requested = cost;
          if (dryRun) return Promise.resolve();
          if (conditions > limits.conditions) throw tooManyConditions(conditions, limits.conditions);
          if (requested > limit) throw tooExpensive({ requested, limit });
          // Also what costs nothing takes time to read.
          if (!quota.spend(caller, Math.max(1, requested)))
            throw quotaExceeded(requested, quota.state(caller));
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
        willSendResponse({ response: { body, http } }) {
          const left = quota.state(caller);
          setHeaders(http.headers, left);
          if (requested !== undefined && body.kind === 'single') {
            const cost: ReportedCost = {
              requested,
              limit,
              quota: { ...left, resetAt: left.resetAt.toISOString() },
            };
            body.singleResult.extensions = { ...body.singleResult.extensions, cost };
          }
          return Promise.resolve();
        },
      });
    },
  };
}

/** The fields of the IETF's draft for rate limits, as others have them: what there is, what is left, seconds to the end. */
function setHeaders(headers: HeaderMap, { limit, remaining, resetAt }: QuotaState): void {
  headers.set('ratelimit-limit', String(limit));
  headers.set('ratelimit-remaining', String(remaining));
  headers.set('ratelimit-reset', String(secondsTo(resetAt)));
}

function secondsTo(moment: Date): number {
  return Math.max(1, Math.ceil((moment.getTime() - Date.now()) / 1000));
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

function tooManyConditions(requested: number, limit: number): PlatformError {
  const error = new PlatformError(
    'LIMIT_EXCEEDED',
    `The filters have more conditions than the ${limit} that a query may have. Split it into several.`,
    { reason: 'filterTooLarge', params: { limit, ...(Number.isFinite(requested) ? { requested } : {}) } },
  );
  error.extensions['http'] = { status: 400 };
  return error;
}

function tooExpensive({ requested, limit }: { requested: number; limit: number }): PlatformError {
  const error = new PlatformError(
    'LIMIT_EXCEEDED',
    `The query may cost ${requested}, the limit is ${limit}. Ask for smaller pages or fewer nested lists.`,
    { reason: 'queryTooExpensive', params: { requested, limit } },
  );
  error.extensions['http'] = { status: 400 };
  return error;
}

function quotaExceeded(requested: number, { limit, remaining, resetAt }: QuotaState): PlatformError {
  const seconds = secondsTo(resetAt);
  const error = new PlatformError(
    'LIMIT_EXCEEDED',
    `This may cost ${requested}, and of the ${limit} that you may spend in a minute ${remaining} are left. Wait ${seconds} seconds.`,
    {
      reason: 'quotaExceeded',
      params: { requested, limit, remaining, seconds, resetAt: resetAt.toISOString() },
    },
  );
  error.extensions['http'] = { status: 429, headers: new HeaderMap([['retry-after', String(seconds)]]) };
  return error;
}
