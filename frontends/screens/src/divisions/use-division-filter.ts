import { useQuery } from '@apollo/client/react';
import { useViewer } from '@guanjia/ui';
import type { FilterDefinition } from '@guanjia/ui';
import { DivisionOptionsDocument } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import { divisionPrefix } from './division-prefix.ts';

/** Communities of one subdistrict, and subdistricts of one district, that the filter offers. */
const MOST_CHILDREN = 40;

/**
 * The list filter "division": what lies below the viewer's own division, two levels deep. A community has nothing
 * below it and gets no such filter.
 */
export function useDivisionFilter(): FilterDefinition[] {
  const { t } = useText();
  const { division } = useViewer();
  const { data } = useQuery(DivisionOptionsDocument, {
    variables: { code: division.code, first: MOST_CHILDREN },
    skip: division.level === 'COMMUNITY',
  });
  if (division.level === 'COMMUNITY') return [];

  const options = (data?.division?.children.nodes ?? []).flatMap((child) => [
    { value: divisionPrefix(child.code, child.level), label: child.name },
    ...child.children.nodes.map((grandchild) => ({
      value: divisionPrefix(grandchild.code, grandchild.level),
      label: `${child.name} / ${grandchild.name}`,
    })),
  ]);
  return [
    {
      key: 'division',
      label: t('division.filter'),
      kind: 'choice',
      options,
      pinned: true,
      rule: { field: 'divisionCode', kind: 'prefix' },
      toFilter: (value) => ({ divisionCode: { startsWith: String(value) } }),
    },
  ];
}
