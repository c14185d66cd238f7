import { graphClient } from '@guanjia/ui';
import { useQuery } from '@apollo/client/react';
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { ViewerDocument } from '../generated/graphql.ts';
import type { ViewerQuery } from '../generated/graphql.ts';

/** Who is signed in, what they may do, where they belong, and the office's date. */
export type Viewer = ViewerQuery['viewer'];

const ViewerContext = createContext<Viewer | undefined>(undefined);

/** The viewer, as far as the page has learnt it: for code outside of components. */
export function knownViewer(): Viewer | undefined {
  return graphClient.readQuery({ query: ViewerDocument })?.viewer;
}

export interface ViewerGateProps {
  children: ReactNode;
  /** Shown until the viewer is known; gets the error and a way to try again when that fails. */
  waiting: (state: { error: unknown; retry: () => void }) => ReactNode;
}

/** Shows its content once the viewer is known. Every app has one; only the first one asks the graph. */
export function ViewerGate({ children, waiting }: ViewerGateProps) {
  const { data, error, refetch } = useQuery(ViewerDocument, { nextFetchPolicy: 'cache-first' });
  const viewer = data?.viewer;
  // With error policy `all`, a failed subgraph can leave a hole where the viewer should be.
  if (!viewer?.name) return <>{waiting({ error, retry: () => void refetch() })}</>;
  return <ViewerContext value={viewer as Viewer}>{children}</ViewerContext>;
}

export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('useViewer needs to be inside an app: export it with defineApp.');
  return viewer;
}

/** Whether the viewer holds one of the roles. */
export function useHasRole(...roles: Viewer['roles'][number][]): boolean {
  const viewer = useViewer();
  return roles.some((role) => viewer.roles.includes(role));
}

/** The office's date, `YYYY-MM-DD`: never the browser's. */
export function useToday(): string {
  return useViewer().today;
}
