import { createContext, useContext, useMemo, useRef } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { NotFoundPage } from '../states/not-found-page.tsx';
import { useLocation } from './location.ts';
import { matchPath, pathUnder } from './match.ts';
import type { Params } from './match.ts';

export interface AppRoute {
  /** Relative to the app's base: `/cases/:id`. */
  path: string;
  page: ComponentType;
}

const RouteParams = createContext<Params>({});

/** The parameters of the matched route. */
export function useParams(): Params {
  return useContext(RouteParams);
}

/** Shows the page of the first route that matches the address. */
export function Routes({ base, routes }: { base: string; routes: AppRoute[] }) {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  // On the way to another app the address is no longer ours; the last page stays until this app is unmounted.
  const mine = pathUnder(base, pathname) ?? pathUnder(base, shown.current) ?? '/';
  if (pathUnder(base, pathname) !== null) shown.current = pathname;
  // The same element as long as it is the same page: a page is not drawn again on the way to another app.
  return useMemo(() => pageAt(routes, mine), [routes, mine]);
}

function pageAt(routes: AppRoute[], place: string): ReactNode {
  for (const { path, page: Page } of routes) {
    const params = matchPath(path, place);
    if (params) {
      return (
        <RouteParams value={params}>
          <Page key={path + JSON.stringify(params)} />
        </RouteParams>
      );
    }
  }
  return <NotFoundPage />;
}
