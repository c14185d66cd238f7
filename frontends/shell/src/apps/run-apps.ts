import { bootData, describeThrown, fetchAnew, reportFailure, sees } from '@guanjia/ui';
import type { Viewer } from '@guanjia/domain';
import type { BootModule, FailureKind } from '@guanjia/ui';
import {
  addErrorHandler,
  getAppNames,
  registerApplication,
  setBootstrapMaxTime,
  setMountMaxTime,
  setUnmountMaxTime,
  start,
  triggerAppChange,
  unregisterApplication,
} from 'single-spa';
import { moduleAt } from '../navigation/visible-modules.ts';
import { containerOf, removeContainer } from './containers.ts';
import { failureKind } from './failure-kind.ts';
import { clearFailure, setFailure } from './failures.ts';
import { loadModule } from './load-module.ts';

/** Milliseconds that one phase of an app may take before it counts as broken: longer than an old, busy machine needs. */
const PHASE_TIME = 15_000;
const WARNING_TIME = 2000;

let running = false;

/** Registers every module that the viewer may open and lets single-spa run the one that the address names. */
export function runApps(viewer: Viewer): void {
  if (running) return;
  running = true;
  // Without "die on timeout", one mount that never resolves would block the navigation of every app.
  setBootstrapMaxTime(PHASE_TIME, true, WARNING_TIME);
  setMountMaxTime(PHASE_TIME, true, WARNING_TIME);
  setUnmountMaxTime(PHASE_TIME, true, WARNING_TIME);
  addErrorHandler((error) => onFailure(error.appOrParcelName, error));
  for (const module of bootData().modules) if (sees(module.module.seenBy, viewer)) register(module);
  start({ urlRerouteOnly: true });
}

function register(module: BootModule): void {
  registerApplication({
    name: module.name,
    app: () => loadModule(module),
    activeWhen: ({ pathname }) => moduleAt(bootData().modules, pathname) === module,
    customProps: { container: () => containerOf(module.name) },
  });
}

function onFailure(app: string, error: unknown): void {
  const { message, detail } = describeThrown(error);
  const kind = failureKind(message);
  removeContainer(app);
  reportFailure({ app, kind, message, detail });
  // Someone who has left the app already needs no panel; the app has to work again when they come back.
  if (kind === 'unmount') void renew(app);
  else setFailure(app, { kind, detail: withoutPrefix(message) });
}

/** Gives a broken app a new start. */
export async function retryApp({ name: app, version }: BootModule, kind: FailureKind): Promise<void> {
  // A file that was refused for its hash is in the browser's store by now.
  if (kind === 'load') await fetchAnew(`/releases/${app}/${version}/`);
  await renew(app);
  clearFailure(app);
  await triggerAppChange();
}

/** single-spa never touches a broken app again: only a new registration helps. */
async function renew(app: string): Promise<void> {
  const module = bootData().modules.find(({ name }) => name === app);
  if (!module) return;
  if (getAppNames().includes(app)) await unregisterApplication(app);
  removeContainer(app);
  if (!getAppNames().includes(app)) register(module);
}

function withoutPrefix(message: string): string {
  return message.replace(/^.*?died in status [A-Z_]+: /s, '');
}
