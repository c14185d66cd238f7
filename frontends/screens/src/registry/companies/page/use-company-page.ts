import { useQuery } from '@apollo/client/react';
import { useToday } from '@guanjia/domain';
import { useSearchParams } from '@guanjia/ui';
import { CompanyPageDocument } from '../../../generated/graphql.ts';
import type { CompanyPageQuery } from '../../../generated/graphql.ts';

export type ShownCompany = NonNullable<CompanyPageQuery['propertyCompany']>;

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The company behind the company page and the day (`?asOf=`) as of which its credit is shown. */
export function useCompanyPage(id: string) {
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('asOf') ?? '';
  const asOf = LOCAL_DATE.test(asked) ? asked : today;
  const result = useQuery(CompanyPageDocument, { variables: { id, asOf, estates: 50, contracts: 20 } });
  const setAsOf = (day: string) => setSearch({ asOf: day === today ? null : day });
  return { result, asOf, setAsOf };
}
