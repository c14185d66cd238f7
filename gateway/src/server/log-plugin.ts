import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { formatError } from '../errors/format-error.ts';
import type { RequestContext } from '../supergraph/request-context.ts';

/** One line for each operation, and one for each error with what the client does not get to see. */
export function logPlugin(): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart({ contextValue: { log, requestId, caller } }) {
      const started = performance.now();
      return Promise.resolve({
        didEncounterErrors({ errors }) {
          for (const error of errors) {
            const { code, reason, service } = formatError(error.toJSON(), error).extensions ?? {};
            const entry = {
              code,
              reason,
              service,
              path: error.path,
              err: code === 'INTERNAL' ? error : undefined,
            };
            // An error's message quotes what was sent, people's numbers among it.
            log[code === 'INTERNAL' ? 'error' : 'info'](entry, 'refused or failed');
          }
          return Promise.resolve();
        },
        willSendResponse({ operationName, operation, response: { body } }) {
          if (body.kind !== 'single') return Promise.resolve();
          const { errors, extensions } = body.singleResult;
          log.info(
            {
              operation: operationName ?? undefined,
              type: operation?.operation,
              subject: caller.subject,
              cost: (extensions?.['cost'] as { requested: number } | undefined)?.requested,
              codes: errors?.map((error) => error.extensions?.['code']),
              ms: Math.round((performance.now() - started) * 10) / 10,
            },
            'operation',
          );
          if (errors) body.singleResult.errors = errors.map((error) => withRequestId(error, requestId));
          return Promise.resolve();
        },
      });
    },
  };
}

/** What went wrong on our side is found in the logs by the request's id; the person who reports it can quote it. */
function withRequestId(error: GraphQLFormattedError, requestId: string): GraphQLFormattedError {
  const code = error.extensions?.['code'];
  return code === 'INTERNAL' || code === 'UNAVAILABLE' || code === 'OUTCOME_UNKNOWN'
    ? { ...error, extensions: { ...error.extensions, requestId } }
    : error;
}
