import { StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import type { Root } from 'react-dom/client';
import { registerCatalogues } from '../i18n/i18n.ts';
import type { Catalogues } from '../i18n/i18n.ts';
import { Routes } from '../routing/routes.tsx';
import type { AppRoute } from '../routing/routes.tsx';
import { ErrorPanel } from '../states/error-panel.tsx';
import { PageSkeleton } from '../states/page-skeleton.tsx';
import { ViewerGate } from '../viewer/viewer.tsx';
import { AppFrame } from './app-frame.tsx';
import { RenderBoundary } from './render-boundary.tsx';
import { describeThrown, reportFailure } from './report-failure.ts';

export interface AppOptions {
  /** The module's name, as in its `frontend.config.ts`; its texts stand under it. */
  name: string;
  /** The path under which all its pages lie. */
  base: string;
  routes: AppRoute[];
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

/** Makes a React app out of routes and texts: the lifecycles that a module's `index.ts` exports. */
export function defineApp({ name, base, routes, catalogues }: AppOptions): Lifecycles {
  registerCatalogues(name, catalogues);
  let root: Root | undefined;

  const content = (onShown: () => void) => (
    <StrictMode>
      <AppFrame name={name}>
        <Shown then={onShown} />
        <RenderBoundary app={name}>
          <ViewerGate waiting={waiting}>
            <RenderBoundary app={name}>
              <Routes base={base} routes={routes} />
            </RenderBoundary>
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

function Shown({ then }: { then: () => void }) {
  useEffect(then, [then]);
  return null;
}

function waiting({ error, retry }: { error: unknown; retry: () => void }) {
  return error ? <ErrorPanel error={error} onRetry={retry} /> : <PageSkeleton />;
}
