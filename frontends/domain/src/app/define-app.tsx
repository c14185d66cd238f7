import {
  AppFrame,
  describeThrown,
  ErrorPanel,
  lazyPage,
  PageSkeleton,
  pathUnder,
  registerCatalogues,
  RenderBoundary,
  reportFailure,
  Routes,
  useLocation,
} from '@guanjia/ui';
import type { AppRoute, Catalogues } from '@guanjia/ui';
import { StrictMode, useEffect, useRef } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { ViewerGate } from '../viewer/viewer.tsx';
import type { ModuleDeclaration } from './page-route.ts';

export interface AppOptions {
  module: ModuleDeclaration;
  /** The page at the module's own path, which comes with its code: it is shown without another request. */
  firstPage: ComponentType;
  catalogues: Catalogues;
}

/** What the shell hands to an app. */
export interface MountProps {
  container: () => HTMLElement;
}

/** The three functions through which single-spa runs an app. */
export interface Lifecycles {
  bootstrap(): Promise<void>;
  mount(props: MountProps): Promise<void>;
  unmount(): Promise<void>;
}

/** Makes a React app out of a module's pages and texts: the lifecycles that a module's `index.ts` exports. */
export function defineApp({ module, firstPage, catalogues }: AppOptions): Lifecycles {
  const { name, path: base } = module;
  const routes = module.routes.map(({ path, load }): AppRoute => ({
    path,
    page: load ? lazyPage(load) : firstPage,
  }));
  registerCatalogues(name, catalogues);
  let root: Root | undefined;

  const content = (onShown: () => void) => (
    <StrictMode>
      <AppFrame name={name}>
        <Shown then={onShown} />
        <RenderBoundary app={name}>
          <ViewerGate waiting={waiting}>
            <PageBoundary app={name} base={base}>
              <Routes base={base} routes={routes} />
            </PageBoundary>
          </ViewerGate>
        </RenderBoundary>
      </AppFrame>
    </StrictMode>
  );

  return {
    bootstrap: () => Promise.resolve(),
    mount: ({ container }) =>
      new Promise((resolve) => {
        root = createRoot(container(), {
          onUncaughtError: (thrown) =>
            reportFailure({ app: name, kind: 'uncaught', ...describeThrown(thrown) }),
          // The boundary reports these itself.
          onCaughtError: () => undefined,
        });
        root.render(content(resolve));
      }),
    unmount: () => {
      root?.unmount();
      root = undefined;
      return Promise.resolve();
    },
  };
}

/** Every page has a boundary of its own: one that broke gives way to the next. */
function PageBoundary({ app, base, children }: { app: string; base: string; children: ReactNode }) {
  const { pathname } = useLocation();
  const place = useRef('/');
  // On the way to another app the last page stays as it is.
  place.current = pathUnder(base, pathname) ?? place.current;
  return (
    <RenderBoundary key={place.current} app={app}>
      {children}
    </RenderBoundary>
  );
}

function Shown({ then }: { then: () => void }) {
  useEffect(then, [then]);
  return null;
}

function waiting({ error, retry }: { error: unknown; retry: () => void }) {
  return error ? <ErrorPanel error={error} onRetry={retry} /> : <PageSkeleton />;
}
