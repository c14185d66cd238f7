import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, ServerError } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { tap } from 'rxjs';
import { setGatewayDown } from './gateway-state.ts';
import { ownHeaders } from './headers.ts';
import { sha256 } from './sha256.ts';

/** Objects without an id that several queries select parts of: the parts are put together instead of replaced. */
const MERGED_TYPES = [
  'CaseConnection', 'CaseSummary', 'CreditScore', 'DivisionConnection', 'EstateConnection', 'PropertyCompanyConnection',
  'RatingSummary', 'RegistrySummary', 'StaffMemberConnection',
]; // prettier-ignore

const cache = new InMemoryCache({
  typePolicies: {
    ...Object.fromEntries(MERGED_TYPES.map((type) => [type, { merge: true }])),
    // One viewer a session; it has no id of its own.
    Viewer: { keyFields: [], merge: true },
  },
});

declare module '@apollo/client' {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface WatchQuery {
        errorPolicy: 'all';
      }
      interface Query {
        errorPolicy: 'all';
      }
      interface Mutate {
        errorPolicy: 'all';
      }
    }
  }
}

/** Sends the session's cookie, and a header that another site's form cannot send. */
const http = new HttpLink({
  uri: '/graphql',
  credentials: 'same-origin',
  fetch: (address, options) => fetch(address, { ...options, headers: ownHeaders(options?.headers) }),
});

/** Notices that the session has ended or that the gateway does not answer. */
export const watch = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap({
      next: () => setGatewayDown(false),
      error: (error: unknown) => {
        if (ServerError.is(error) && error.statusCode === 401) return signInAgain();
        setGatewayDown(true, error instanceof Error ? error.message : String(error));
      },
    }),
  ),
);

/** Leaves for the sign-in page and comes back to the same place. */
export function signInAgain(): void {
  const here = location.pathname + location.search + location.hash;
  location.assign(`/sign-in?return=${encodeURIComponent(here)}`);
}

/** The one Apollo client of the page: one cache for all apps, hashes instead of query texts on the wire. */
export const graphClient = new ApolloClient({
  link: ApolloLink.from([watch, new PersistedQueryLink({ sha256 }), http]),
  cache,
  defaultOptions: {
    watchQuery: { errorPolicy: 'all' },
    query: { errorPolicy: 'all' },
    mutate: { errorPolicy: 'all' },
  },
});
