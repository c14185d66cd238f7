import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, ServerError } from '@apollo/client';
import type { TypePolicies } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { tap } from 'rxjs';
import { changeLink } from './change-link.ts';
import { setGatewayDown } from './gateway-state.ts';
import { fetchAsViewer } from '../session/fetch-as-viewer.ts';
import { sha256 } from './sha256.ts';

const cache = new InMemoryCache();

/** Says how objects of some types are kept in the one cache of the page, before any of them is asked for. */
export function addCachePolicies(policies: TypePolicies): void {
  cache.policies.addTypePolicies(policies);
}

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
