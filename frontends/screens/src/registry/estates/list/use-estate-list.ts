import {
  CREDIT_GRADES,
  ESTATE_STAR_LEVELS,
  ESTATE_STATUSES,
  MANAGEMENT_MODES,
  useEnumOptions,
} from '@guanjia/domain';
import { useConnection, useListState } from '@guanjia/ui';
import type { FilterDefinition, FilterField } from '@guanjia/ui';
import { useDivisionFilter } from '../../../divisions/index.ts';
import { EstateListDocument } from '../../../generated/graphql.ts';
import type { EstateListQuery } from '../../../generated/graphql.ts';
import { useText } from '../../../scope.ts';
import { useCompanyFilter } from './use-company-filter.ts';

export type EstateRow = EstateListQuery['estates']['nodes'][number];

/** What the estates list shows: its state in the URL and the page of estates that belongs to it. */
export function useEstateList() {
  const { t } = useText();
  const enumOptions = useEnumOptions();
  const divisions = useDivisionFilter();
  const company = useCompanyFilter();
  const filters: FilterDefinition[] = [
    { key: 'q', label: t('estates.search'), kind: 'search', pinned: true },
    ...divisions,
    {
      key: 'mode',
      label: t('estate.managementMode'),
      kind: 'choice',
      multiple: true,
      field: 'managementMode',
      options: enumOptions('ManagementMode', MANAGEMENT_MODES),
      pinned: true,
    },
    company,
    {
      key: 'star',
      label: t('estate.star'),
      kind: 'choice',
      multiple: true,
      field: 'star',
      options: enumOptions('EstateStarLevel', ESTATE_STAR_LEVELS),
    },
    {
      key: 'credit',
      label: t('estate.credit'),
      kind: 'choice',
      multiple: true,
      field: 'creditGrade',
      options: enumOptions('CreditGrade', CREDIT_GRADES),
    },
    {
      key: 'committee',
      label: t('estates.withCommittee'),
      kind: 'flag',
      field: 'hasCommitteeInOffice',
      pinned: true,
    },
    {
      key: 'status',
      label: t('estate.status'),
      kind: 'choice',
      multiple: true,
      field: 'status',
      options: enumOptions('EstateStatus', ESTATE_STATUSES),
    },
    { key: 'year', label: t('estate.completionYear'), kind: 'range', field: 'completionYear' },
    { key: 'households', label: t('estate.households'), kind: 'range', field: 'households' },
  ];
  const fields: FilterField[] = [
    { field: 'name', label: t('estate.name'), kind: 'text' },
    { field: 'floorArea', label: t('estate.floorArea'), kind: 'number' },
    { field: 'completedOn', label: t('estate.completedOn'), kind: 'date', nullable: true },
  ];
  const list = useListState({
    id: 'estates',
    filters,
    fields,
    defaultSort: { field: 'DIVISION', direction: 'ASC' },
  });
  const result = useConnection(EstateListDocument, { list, select: (data) => data.estates });
  return { list, result };
}
