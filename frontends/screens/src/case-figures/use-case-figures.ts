import { useQuery } from '@apollo/client/react';
import { reportingPeriod, useToday, useViewer } from '@guanjia/domain';
import { useSearchParams } from '@guanjia/ui';
import type { ReportingPeriod } from '@guanjia/domain';
import { CaseFiguresDocument } from '../generated/graphql.ts';
import type { CaseFiguresQuery } from '../generated/graphql.ts';

export type CaseFiguresOf = NonNullable<NonNullable<CaseFiguresQuery['division']>['caseSummary']>;

export interface FiguresVariables {
  code: string;
  period: ReportingPeriod;
}

/** The figures of the viewer's own division over the period in the address; without one, over the year so far. */
export function useCaseFigures() {
  const { division } = useViewer();
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const asked = reportingPeriod(search, today);
  // An open beginning has no period before it to be compared with.
  const period = { ...asked, from: asked.from ?? `${asked.to.slice(0, 4)}-01-01` };
  const variables: FiguresVariables = { code: division.code, period };
  const result = useQuery(CaseFiguresDocument, { variables, fetchPolicy: 'cache-and-network' });
  return { result, period, variables, search, setSearch };
}
