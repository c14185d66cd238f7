import { useQuery } from '@apollo/client/react';
import { reportingPeriod, useToday, useViewer } from '@guanjia/domain';
import { useSearchParams } from '@guanjia/ui';
import { OverviewFiguresDocument } from '../generated/graphql.ts';
import type { OverviewFiguresQuery } from '../generated/graphql.ts';

export type OverviewDivision = NonNullable<OverviewFiguresQuery['division']>;

/** The district's figures over the period in the address. */
export function useOverview() {
  const { division } = useViewer();
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const period = reportingPeriod(search, today);
  const variables = { code: division.code, asOf: period.to, period };
  const result = useQuery(OverviewFiguresDocument, { variables, fetchPolicy: 'cache-and-network' });
  return { result, period, variables, setPeriod: setSearch };
}
