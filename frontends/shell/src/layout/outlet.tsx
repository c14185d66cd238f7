import { useViewer } from '@guanjia/domain';
import {
  BrokenPart,
  ForbiddenPage,
  NotFoundPage,
  PageSkeleton,
  bootData,
  navigate,
  sees,
  useLocation,
} from '@guanjia/ui';
import { useEffect, useRef } from 'react';
import { OUTLET_ID } from '../apps/containers.ts';
import { useFailures } from '../apps/failures.ts';
import { retryApp, runApps } from '../apps/run-apps.ts';
import { useMounted } from '../apps/use-mounted.ts';
import { homePath, moduleAt } from '../navigation/visible-modules.ts';
import classes from './shell.module.css';

/** The place where modules are shown, and what stands there when there is none to show. */
export function Outlet() {
  const viewer = useViewer();
  const { pathname } = useLocation();
  const failures = useFailures();
  const main = useRef<HTMLElement>(null);
  const modules = bootData().modules;
  const present = moduleAt(modules, pathname);
  const mounted = useMounted(present?.name ?? '');
  const failure = present && failures.get(present.name);
  const allowed = present !== undefined && sees(present.module.seenBy, viewer);
  const home = homePath(modules, viewer, sees);
  const atRoot = pathname === '/';

  useEffect(() => runApps(viewer), [viewer]);
  useEffect(() => {
    if (atRoot && home) void navigate(home, { replace: true });
  }, [atRoot, home]);
  useEffect(() => {
    // A new page begins at its top, for the eye as for the screen reader.
    main.current?.scrollTo({ top: 0 });
  }, [pathname]);

  return (
    <main id="main" ref={main} className={classes['main']} tabIndex={-1}>
      <div id={OUTLET_ID} hidden={!allowed || failure !== undefined} />
      {statement()}
    </main>
  );

  function statement() {
    if (failure && present) {
      // A module whose code threw stays as it is until the page is loaded anew: the browser remembers the error.
      const again = () =>
        failure.kind === 'evaluate' ? location.reload() : void retryApp(present, failure.kind);
      return <BrokenPart kind={failure.kind} detail={failure.detail} onRetry={again} />;
    }
    if (present && !allowed) return <ForbiddenPage />;
    if (!present && !(atRoot && home)) return <NotFoundPage />;
    return mounted ? null : <PageSkeleton />;
  }
}
