import { useQuery } from '@apollo/client/react';
import { useToday, useViewer } from '@guanjia/domain';
import type { FilterDefinition } from '@guanjia/ui';
import { divisionPrefix } from '../../../divisions/index.ts';
import { CompanyOptionsDocument } from '../../../generated/graphql.ts';
import { useText } from '../../../scope.ts';

/** Companies at work in one district; a page of a list has no more. */
const MAX_COMPANIES = 100;

/** The list filter "company": those that manage an estate in the viewer's own division today. */
export function useCompanyFilter(): FilterDefinition {
  const { t } = useText();
  const today = useToday();
  const { division } = useViewer();
  const divisionCode = { startsWith: divisionPrefix(division.code, division.level) };
  const { data } = useQuery(CompanyOptionsDocument, {
    variables: { filter: { managingOn: { on: today, divisionCode } }, first: MAX_COMPANIES },
  });
  const options = (data?.propertyCompanies.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }));
  return {
    key: 'company',
    label: t('estate.company'),
    kind: 'choice',
    multiple: true,
    field: 'companyId',
    options,
    pinned: true,
  };
}
