import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { TreemapEstatesDocument } from '../../generated/graphql.ts';

const PAGE = 100;
/** A treemap of more rectangles than this cannot be read. */
const MOST_ESTATES = 500;

/** Every completed estate whose division starts with `prefix`, fetched page after page. */
export function useTreemapEstates(prefix: string) {
  const { data, loading, error, fetchMore } = useQuery(TreemapEstatesDocument, {
    variables: {
      filter: { divisionCode: { startsWith: prefix }, status: { eq: 'COMPLETED' } },
      first: PAGE,
      after: null,
    },
  });
  const estates = data?.estates.nodes ?? [];
  const { hasNextPage = false, endCursor = null } = data?.estates.pageInfo ?? {};
  const more = hasNextPage && estates.length < MOST_ESTATES;
  /** The page after a cursor that could not be fetched. */
  const [failure, setFailure] = useState<{ after: string | null; error: unknown } | null>(null);
  const failed = failure?.after === endCursor ? failure.error : undefined;
  useEffect(() => {
    if (!more) return;
    fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        estates: {
          ...fetchMoreResult.estates,
          nodes: [...before.estates.nodes, ...fetchMoreResult.estates.nodes],
        },
      }),
    }).catch((thrown: unknown) => setFailure({ after: endCursor, error: thrown }));
  }, [more, endCursor, fetchMore]);
  const isComing = more && failed === undefined;
  return { estates, loading: loading || isComing, error: error ?? failed, incomplete: hasNextPage && !more };
}
