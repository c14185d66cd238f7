import { demoId } from '@guanjia/kit';
import type { PublishedClaimEntity } from '../claims/published-claim.entity.ts';
import { DEMO_DISTRICT } from './divisions.ts';
import type { NewRow } from './new-row.ts';

/** The last day before the demo begins to live: what was published then is held against the rows of that day. */
const AS_OF = '2018-10-28';

/** The five figures that the district published in October 2018, as they were printed. */
const CLAIMS: readonly (readonly [
  metric: string,
  numerator: number,
  denominator: number,
  percentage: string,
])[] = [
  ['starRatedShare', 51, 77, '66%'],
  ['resolutionRate', 201, 209, '96%'],
  ['committeeShare', 29, 77, '41%'],
  ['areaPerHousehold', 530_000_000, 86_084, '61.57'],
  ['managementCoverage', 77, 77, '100%'],
];

/** What reconciliation is shown on. */
export const demoClaims: readonly NewRow<typeof PublishedClaimEntity>[] = CLAIMS.map(
  ([metric, numerator, denominator, percentage]) => ({
    id: demoId('PublishedClaim', metric),
    metric,
    divisionCode: DEMO_DISTRICT,
    asOf: AS_OF,
    publishedOn: AS_OF,
    source: '稀土高新区物业管理工作情况（2018年10月）',
    numerator,
    denominator,
    percentage,
  }),
);
