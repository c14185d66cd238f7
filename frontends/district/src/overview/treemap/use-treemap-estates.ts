import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
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
  useEffect(() => {
    if (!more) return;
    void fetchMore({
      variables: { after: endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        estates: {
          ...fetchMoreResult.estates,
          nodes: [...before.estates.nodes, ...fetchMoreResult.estates.nodes],
        },
      }),
    });
  }, [more, endCursor, fetchMore]);
  return { estates, loading: loading || more, error, incomplete: hasNextPage && !more };
}
