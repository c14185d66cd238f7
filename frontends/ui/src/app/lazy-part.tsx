import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { fetchAnew, releaseNamedIn } from './fetch-anew.ts';
import { ChunkError } from './render-boundary.tsx';

type Loading<Props> =
  | { state: 'loading' }
  | { state: 'failed'; error: ChunkError }
  | { state: 'ready'; part: ComponentType<Props> };

/**
 * A part of a page whose code is fetched when it is first shown; `waiting` stands there meanwhile. Unlike `React.lazy`, it
 * asks again after a failure: the boundary's retry mounts it anew.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): ComponentType<Props> {
  let ready: ComponentType<Props> | undefined;
  /** Release of the file that could not be had the last time. */
  let damaged: string | undefined;
  const fetchPart = async () => {
    if (damaged) await fetchAnew(damaged);
    return load();
  };
  return function LazyPart(props: Props) {
    const [loading, setLoading] = useState<Loading<Props>>(() =>
      ready ? { state: 'ready', part: ready } : { state: 'loading' },
    );
    useEffect(() => {
      if (ready) return;
      let wanted = true;
      fetchPart().then(
        (part) => {
          ready = part;
          if (wanted) setLoading({ state: 'ready', part });
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
    if (loading.state === 'loading') return <>{waiting}</>;
    const Part = loading.part;
    return <Part {...props} />;
  };
}
