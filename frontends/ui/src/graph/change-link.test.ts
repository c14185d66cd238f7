import { ApolloClient, ApolloLink, gql, InMemoryCache, ServerError } from '@apollo/client';
import { of, throwError, type Observable } from 'rxjs';
import { changeLink } from './change-link.ts';
import { graphErrors } from './errors.ts';

const MUTATION = gql`
  mutation Close {
    close
  }
`;
const QUERY = gql`
  query Today {
    today
  }
`;

const refusal = (status: number, body: unknown) =>
  new ServerError('refused', { response: new Response(null, { status }), bodyText: JSON.stringify(body) });
const told = (code: string, reason: string, params = {}) => ({
  errors: [{ message: 'x', extensions: { code, reason, params } }],
});

function client(answer: () => Observable<ApolloLink.Result>) {
  const headers: unknown[] = [];
  const line = new ApolloLink((operation) => {
    headers.push(operation.getContext().headers);
    return answer();
  });
  const errorPolicy = 'all' as const;
  const defaultOptions = { watchQuery: { errorPolicy }, query: { errorPolicy }, mutate: { errorPolicy } };
  const link = ApolloLink.from([changeLink, line]);
  return { headers, graph: new ApolloClient({ link, cache: new InMemoryCache(), defaultOptions }) };
}

/** The codes and reasons that a screen is told. */
async function toldOf(failure: Error, document: typeof QUERY): Promise<string[]> {
  const { graph } = client(() => throwError(() => failure));
  const asked =
    document === MUTATION ? graph.mutate({ mutation: document }) : graph.query({ query: document });
  const error = await asked.then(
    ({ error: returned }) => returned,
    (thrown: unknown) => thrown,
  );
  return graphErrors(error).map(({ code, reason }) => (reason ? `${code} ${reason}` : code));
}

test.each([
  ['the line breaks', new TypeError('Failed to fetch'), 'OUTCOME_UNKNOWN', 'UNAVAILABLE'],
  ['the answer is cut', new SyntaxError('Unexpected end of JSON'), 'OUTCOME_UNKNOWN', 'INTERNAL'],
  ['a proxy on the way gives up', refusal(504, 'Timeout'), 'OUTCOME_UNKNOWN', 'UNAVAILABLE'],
  [
    'our server lost the gateway',
    refusal(503, told('OUTCOME_UNKNOWN', 'outcomeUnknown')),
    'OUTCOME_UNKNOWN outcomeUnknown',
    'OUTCOME_UNKNOWN outcomeUnknown',
  ],
  [
    'our server could not reach the gateway',
    refusal(503, told('UNAVAILABLE', 'gatewayUnavailable')),
    'UNAVAILABLE gatewayUnavailable',
    'UNAVAILABLE gatewayUnavailable',
  ],
  ['it is too much', refusal(429, null), 'LIMIT_EXCEEDED', 'LIMIT_EXCEEDED'],
])(
  'when %s, a change says what is known of it, and so does a query',
  async (_when, failure, change, query) => {
    expect(await toldOf(failure, MUTATION)).toEqual([change]);
    expect(await toldOf(failure, QUERY)).toEqual([query]);
  },
);

test('each operation says what it is', async () => {
  const { graph, headers } = client(() => of({ data: { close: 'yes', today: '2018-10-29' } }));
  await graph.mutate({ mutation: MUTATION });
  await graph.query({ query: QUERY });
  expect(headers).toEqual([{ 'x-guanjia-operation': 'mutation' }, { 'x-guanjia-operation': 'query' }]);
});
