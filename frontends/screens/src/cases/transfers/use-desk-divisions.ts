import { useQuery } from '@apollo/client/react';
import { DeskDivisionsDocument } from '../../generated/graphql.ts';
import type { DivisionFilter } from '../../generated/graphql.ts';

/** The offices of one tier; a district has fewer than this. */
const MOST_DIVISIONS = 100;

/** The offices of one tier, or of every tier, by name; those above the district are no offices of ours. */
export function useDeskDivisions(level: string | undefined) {
  const levels = level ? [level] : ['SUBDISTRICT', 'COMMUNITY'];
  const filter = { level: { in: levels } } as DivisionFilter;
  const { data, loading } = useQuery(DeskDivisionsDocument, { variables: { filter, first: MOST_DIVISIONS } });
  return { divisions: data?.divisions.nodes ?? [], loading };
}
