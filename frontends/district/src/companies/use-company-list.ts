import { useToday } from '@guanjia/domain';
import { useConnection, useListState, useSearchParams, useText } from '@guanjia/ui';
import { CompanyListDocument } from '../generated/graphql.ts';
import type { CompanyListQuery } from '../generated/graphql.ts';

export type CompanyRow = CompanyListQuery['propertyCompanies']['nodes'][number];

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** What the companies list shows, and the day (`?asOf=`) as of which credit is told. */
export function useCompanyList() {
  const { t } = useText();
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('asOf') ?? '';
  const asOf = LOCAL_DATE.test(asked) ? asked : today;
  const list = useListState({
    id: 'companies',
    filters: [{ key: 'q', label: t('companies.search'), kind: 'search', pinned: true }],
    defaultSort: { field: 'NAME', direction: 'ASC' },
  });
  const result = useConnection(CompanyListDocument, {
    list,
    select: (data) => data.propertyCompanies,
    variables: { asOf },
  });
  return { list, result, asOf, setAsOf: (day: string) => setSearch({ asOf: day === today ? null : day }) };
}
