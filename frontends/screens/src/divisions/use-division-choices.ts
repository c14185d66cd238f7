import { useQuery } from '@apollo/client/react';
import { useViewer } from '@guanjia/domain';
import type { FilterOption } from '@guanjia/ui';
import { DivisionOptionsDocument } from '../generated/graphql.ts';
import type { DivisionLevel } from './division-prefix.ts';

/** Communities of one subdistrict, and subdistricts of one district, that are offered. */
const MOST_CHILDREN = 40;

/** What lies below the viewer's own division, two levels deep, by code; a community has nothing below it. */
export function useDivisionChoices(): (FilterOption & { level: DivisionLevel })[] {
  const { division } = useViewer();
  const { data } = useQuery(DivisionOptionsDocument, {
    variables: { code: division.code, first: MOST_CHILDREN },
    skip: division.level === 'COMMUNITY',
  });
  return (data?.division?.children.nodes ?? []).flatMap((child) => [
    { value: child.code, label: child.name, level: child.level },
    ...child.children.nodes.map(({ code, name, level }) => ({
      value: code,
      label: `${child.name} / ${name}`,
      level,
    })),
  ]);
}
