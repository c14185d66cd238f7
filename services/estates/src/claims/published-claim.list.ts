import { defineList, SortDirection } from '@guanjia/kit';
import { PublishedClaimOrderField, type PublishedClaim } from './published-claim.types.ts';

export const publishedClaimList = defineList<PublishedClaim, PublishedClaimOrderField>({
  from: 'published_claim',
  columns: {
    id: 't.id',
    metric: 't.metric',
    divisionCode: 't.division_code',
    asOf: 't.as_of',
    publishedOn: 't.published_on',
    source: 't.source',
    numerator: 't.numerator::float8',
    denominator: 't.denominator::float8',
    percentage: 't.percentage',
  },
  orders: { PUBLISHED_ON: 'publishedOn', METRIC: 'metric' },
  defaultOrder: [{ field: PublishedClaimOrderField.PUBLISHED_ON, direction: SortDirection.DESC }],
  filters: { id: 't.id', metric: 't.metric', divisionCode: 't.division_code', asOf: 't.as_of' },
});

export const publishedClaimById = publishedClaimList.byId;
