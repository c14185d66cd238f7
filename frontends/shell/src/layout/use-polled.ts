import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';

/** The answer to a query that is asked anew when the window comes back into sight, and now and then while it is. */
export function usePolled<Data>(
  document: TypedDocumentNode<Data, Record<string, never>>,
  everyMs: number,
): Data | undefined {
  const { data, refetch } = useQuery(document, {
    pollInterval: everyMs,
    skipPollAttempt: () => globalThis.document.hidden,
  });
  useEffect(() => {
    // A refusal shows in the frame's own notice; whoever asked keeps what was known.
    const again = () => void (globalThis.document.hidden || refetch().catch(() => undefined));
    globalThis.document.addEventListener('visibilitychange', again);
    return () => globalThis.document.removeEventListener('visibilitychange', again);
  }, [refetch]);
  return data as Data | undefined;
}
