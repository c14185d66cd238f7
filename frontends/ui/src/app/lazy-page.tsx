import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { PageSkeleton } from '../states/page-skeleton.tsx';
import { fetchAnew, releaseNamedIn } from './fetch-anew.ts';
import { ChunkError } from './render-boundary.tsx';

type Loading =
  { state: 'loading' } | { state: 'failed'; error: ChunkError } | { state: 'ready'; page: ComponentType };

/**
 * A page whose code is fetched when it is first opened. Unlike `React.lazy`, it asks again after a failure: the boundary's
 * retry mounts it anew.
 */
export function lazyPage(load: () => Promise<ComponentType>): ComponentType {
  let ready: ComponentType | undefined;
  /** Release of the file that could not be had the last time. */
  let damaged: string | undefined;
  const fetchPage = async () => {
    if (damaged) await fetchAnew(damaged);
    return load();
  };
  return function LazyPage() {
    const [loading, setLoading] = useState<Loading>(() =>
      ready ? { state: 'ready', page: ready } : { state: 'loading' },
    );
    useEffect(() => {
      if (ready) return;
      let wanted = true;
      fetchPage().then(
        (page) => {
          ready = page;
          if (wanted) setLoading({ state: 'ready', page });
        },
        (cause: unknown) => {
          const message = cause instanceof Error ? cause.message : String(cause);
          damaged = releaseNamedIn(message);
          if (wanted) setLoading({ state: 'failed', error: new ChunkError(message, { cause }) });
        },
      );
      return () => void (wanted = false);
    }, []);
    if (loading.state === 'failed') throw loading.error;
    if (loading.state === 'loading') return <PageSkeleton />;
    const Page = loading.page;
    return <Page />;
  };
}
