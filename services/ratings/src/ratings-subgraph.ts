import {
  auditAnchorTables,
  auditChainTables,
  feedIdentityTables,
  idempotencyHashTables,
  platformTables,
  sequencingTables,
} from '@guanjia/kit';
import type { SubgraphDefinition } from '@guanjia/kit';
import { CreditEntryEntity, CreditPointEntity } from './credit/credit-entry.entity.ts';
import { creditEntryList } from './credit/credit-entry.list.ts';
import { CreditEntryResolver } from './credit/credit-entry.resolver.ts';
import {
  CompanyCreditResolver,
  CreditRankingResolver,
  CreditScoreResolver,
} from './credit/credit-score.resolver.ts';
import { ratingsTables } from './database/0002-ratings.ts';
import { shippedPackRows } from './database/0003-shipped-packs.ts';
import { datedRatings } from './database/0192-dated-ratings.ts';
import { creditGradeHistory } from './database/0321-credit-grades.ts';
import { estatesOnDays } from './database/0320-estates-on-days.ts';
import { loadDemo } from './demo/load-demo.ts';
import { ClaimReconciliationResolver } from './reconciliation/published-claim.resolver.ts';
import { PublishedClaim } from './reconciliation/published-claim.type.ts';
import { EstateOnDayRatingResolver } from './registry/estate-on-day.resolver.ts';
import { estatesFeed } from './registry/estates-feed.ts';
import { Division, Estate, EstateOnDay, PropertyCompany } from './registry/registry-stubs.type.ts';
import { RatingItemEntity, RatingSchemeEntity, RatingSectionEntity } from './schemes/rating-scheme.entity.ts';
import { schemeList } from './schemes/rating-scheme.list.ts';
import { RatingSchemeResolver } from './schemes/rating-scheme.resolver.ts';
import {
  PlaqueEntity,
  PlaqueInspectionEntity,
  StarAwardEntity,
  StarChangeEntity,
  StarPeriodEntity,
} from './stars/star-award.entity.ts';
import { starAwardsOn } from './stars/star-award.list.ts';
import { StarAwardMutations } from './stars/star-award.mutations.ts';
import { EstateStarResolver, StarAwardResolver } from './stars/star-award.resolver.ts';
import { DivisionRatingResolver } from './summary/rating-summary.resolver.ts';
import { textLengths } from './text-lengths.ts';

/** Schemes, stars with their plaques, and the credit of companies. */
export const ratingsSubgraph: SubgraphDefinition = {
  name: 'ratings',
  // How the estate of a case and its company are rated.
  readScopes: ['cases:read'],
  entities: [
    RatingSchemeEntity,
    RatingSectionEntity,
    RatingItemEntity,
    StarAwardEntity,
    StarChangeEntity,
    StarPeriodEntity,
    PlaqueEntity,
    PlaqueInspectionEntity,
    CreditEntryEntity,
    CreditPointEntity,
  ],
  steps: [
    { name: '0001-platform', sql: platformTables() },
    ratingsTables,
    shippedPackRows,
    { name: '0010-audit-chain', sql: auditChainTables() },
    { name: '0140-sequencing', sql: sequencingTables() },
    { name: '0141-feed-identity', sql: feedIdentityTables() },
    { name: '0142-audit-anchors', sql: auditAnchorTables() },
    { name: '0150-idempotency-hashes', sql: idempotencyHashTables() },
    datedRatings,
    estatesOnDays,
    creditGradeHistory,
  ],
  resolvers: [
    RatingSchemeResolver,
    StarAwardResolver,
    StarAwardMutations,
    EstateStarResolver,
    EstateOnDayRatingResolver,
    CreditEntryResolver,
    CompanyCreditResolver,
    CreditScoreResolver,
    CreditRankingResolver,
    DivisionRatingResolver,
    ClaimReconciliationResolver,
  ],
  orphanedTypes: [Division, Estate, EstateOnDay, PropertyCompany, PublishedClaim],
  textLengths,
  references: {
    RatingScheme: ({ id = '' }, context) => schemeList.byId(context).load(id),
    StarAward: ({ id = '' }, context) => starAwardsOn(context, context.clock.today()).byId(context).load(id),
    CreditEntry: ({ id = '' }, context) => creditEntryList.byId(context).load(id),
  },
  feeds: [estatesFeed],
  loadDemo,
};
