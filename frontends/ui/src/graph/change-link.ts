import { ApolloLink, CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { catchError, throwError } from 'rxjs';
import { OPERATION_HEADER } from './headers.ts';
import { graphErrors } from './errors.ts';

/**
 * Tells our server what each operation is, which sees nothing but its hash. A change whose answer did not come back may have
 * been done: it fails with OUTCOME_UNKNOWN, not with the words of a broken line.
 */
export const changeLink = new ApolloLink((operation, forward) => {
  const { operationType } = operation;
  operation.setContext(({ headers }) => ({ headers: { ...headers, [OPERATION_HEADER]: operationType } }));
  const answers = forward(operation);
  if (operationType !== 'mutation') return answers;
  return answers.pipe(catchError((failure: unknown) => throwError(() => withOutcome(failure))));
});

function withOutcome(failure: unknown): unknown {
  if (isRefusal(failure)) return failure;
  const message = failure instanceof Error ? failure.message : String(failure);
  return new CombinedGraphQLErrors({ errors: [{ message, extensions: { code: 'OUTCOME_UNKNOWN' } }] });
}

/** Whether somebody on the way answered: our servers in words, others at least that the request itself was at fault. */
function isRefusal(failure: unknown): boolean {
  if (!ServerError.is(failure)) return CombinedGraphQLErrors.is(failure);
  return failure.statusCode < 500 || graphErrors(failure).some(({ reason }) => reason);
}
