import { useEnumLabel } from '@guanjia/domain';
import { RecordLink } from '@guanjia/ui';
import type { ReactNode } from 'react';
import type { CaseBreakdownQuery, GroupFiguresFragment } from '../generated/graphql.ts';
import { useText } from '../scope.ts';

export const DIMENSIONS = [
  'tier',
  'estate',
  'company',
  'companyNow',
  'category',
  'channel',
  'month',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];
/** What the figures are counted for one by one; months have a table of their own. */
export type GroupDimension = Exclude<Dimension, 'month'>;

/** The dimension that an address names; by tier where it names none. */
export function dimensionOf(name: string | null): Dimension {
  return DIMENSIONS.find((dimension) => dimension === name) ?? 'tier';
}

/** One row of the breakdown. */
export interface Group {
  key: string;
  name: ReactNode;
  figures: GroupFiguresFragment;
}

type Summary = NonNullable<CaseBreakdownQuery['division']>['caseSummary'];

type CompanyCount = NonNullable<NonNullable<Summary>['companies']>[number];

const companyGroup = ({ company, figures }: CompanyCount): Group => ({
  key: company.id,
  name: <RecordLink type="PropertyCompany" id={company.id} name={company.name} />,
  figures,
});

/** A function that reads the groups of a dimension out of the answer, named in the reader's language. */
export function useGroups(dimension: GroupDimension): (summary: Summary | undefined) => Group[] {
  const { language } = useText();
  const enumLabel = useEnumLabel();
  return (summary) => {
    switch (dimension) {
      case 'tier':
        return (summary?.tiers ?? []).map(({ tier, figures }) => ({
          key: tier,
          name: enumLabel('Tier', tier),
          figures,
        }));
      case 'estate':
        return (summary?.estates ?? []).map(({ estate, figures }) => ({
          key: estate.id,
          name: <RecordLink type="Estate" id={estate.id} name={estate.name} />,
          figures,
        }));
      case 'company':
        return (summary?.companies ?? []).map(companyGroup);
      case 'companyNow':
        return (summary?.companiesNow ?? []).map(companyGroup);
      case 'category':
        return (summary?.categories ?? []).map(({ category, figures }) => ({
          key: category.id,
          name: language === 'en' ? category.nameEn : category.name,
          figures,
        }));
      case 'channel':
        return (summary?.channels ?? []).map(({ channel, figures }) => ({
          key: channel,
          name: enumLabel('Channel', channel),
          figures,
        }));
    }
  };
}
