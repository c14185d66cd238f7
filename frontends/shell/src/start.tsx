import { AppFrame, RenderBoundary, describeThrown, registerCatalogues, reportFailure } from '@guanjia/ui';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Shell } from './layout/shell.tsx';
import en from './locales/en.json';
import zh from './locales/zh-CN.json';

/** Draws the frame of the admin; the modules follow when it knows who is signed in. */
export function start(): void {
  registerCatalogues('shell', { 'zh-CN': zh, en });
  const place = document.getElementById('guanjia');
  if (!place) throw new Error('The page has no element with the id "guanjia" to draw into.');
  window.addEventListener('error', ({ error, message }) => report(error ?? message));
  window.addEventListener('unhandledrejection', ({ reason }) => report(reason));
  createRoot(place, { onCaughtError: () => undefined }).render(
    <StrictMode>
      <AppFrame name="shell">
        <RenderBoundary app="shell">
          <Shell />
        </RenderBoundary>
      </AppFrame>
    </StrictMode>,
  );
}

/** Errors that nobody caught: the page goes on, the operators hear of them. */
function report(thrown: unknown): void {
  // A request that was given up on the way to another page is no failure.
  if (thrown instanceof DOMException && thrown.name === 'AbortError') return;
  reportFailure({ app: 'shell', kind: 'uncaught', ...describeThrown(thrown) });
}
