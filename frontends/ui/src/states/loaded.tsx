import type { ReactNode } from 'react';
import { ErrorPanel } from './error-panel.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PageSkeleton } from './page-skeleton.tsx';
import { PartialBanner } from './partial-banner.tsx';

export interface LoadedResult<Data> {
  data?: Data | undefined;
  error?: unknown;
  loading: boolean;
  refetch?: () => unknown;
}

export interface LoadedProps<Data> {
  /** What `useQuery` answered. */
  result: LoadedResult<Data>;
  children: (data: Data) => ReactNode;
  skeleton?: ReactNode;
  /** The part of the data without which there is nothing to show; a null of it counts as not found. */
  needs?: (data: Data) => unknown;
}

/** Shows data once they are there, and every other state a query can be in. */
export function Loaded<Data>({ result, children, skeleton, needs }: LoadedProps<Data>) {
  const { data, error, loading, refetch } = result;
  const retry = refetch && (() => void refetch());
  // An error in a field that cannot be null leaves nothing at all: null, whatever the type says.
  const present = data != null && (!needs || needs(data) != null);
  if (!present && loading) return <>{skeleton ?? <PageSkeleton />}</>;
  if (!present && error) return <ErrorPanel error={error} {...(retry ? { onRetry: retry } : {})} />;
  if (!present) return <NotFoundPage />;
  return (
    <>
      {error ? <PartialBanner error={error} {...(retry ? { onRetry: retry } : {})} /> : null}
      {children(data)}
    </>
  );
}
