import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, ServerError } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { tap } from 'rxjs';
import { changeLink } from './change-link.ts';
import { setGatewayDown } from './gateway-state.ts';
import { fetchAsViewer } from '../session/fetch-as-viewer.ts';
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

/** Sends what a page of ours sends, and waits for a sign-in when the session has ended. */
const http = new HttpLink({ uri: '/graphql', fetch: fetchAsViewer });

/** Notices when the gateway does not answer. */
const watch = new ApolloLink((operation, forward) =>
  forward(operation).pipe(
    tap({
      next: () => setGatewayDown(false),
      error: (error: unknown) => {
        if (ServerError.is(error) && error.statusCode === 401) return;
        setGatewayDown(true, error instanceof Error ? error.message : String(error));
      },
    }),
  ),
);

/** The one Apollo client of the page: one cache for all apps, hashes instead of query texts on the wire. */
export const graphClient = new ApolloClient({
  link: ApolloLink.from([watch, changeLink, new PersistedQueryLink({ sha256 }), http]),
  cache,
  defaultOptions: {
    watchQuery: { errorPolicy: 'all' },
    query: { errorPolicy: 'all' },
    mutate: { errorPolicy: 'all' },
  },
});
