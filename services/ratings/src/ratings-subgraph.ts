import type { SubgraphDefinition } from '@guanjia/kit';
import { CreditEntryEntity, CreditPointEntity } from './credit/credit-entry.entity.ts';
import { creditEntryList } from './credit/credit-entry.list.ts';
import { CreditEntryResolver } from './credit/credit-entry.resolver.ts';
import {
  CompanyCreditResolver,
  CreditRankingResolver,
  CreditScoreResolver,
} from './credit/credit-score.resolver.ts';
import { databaseParts } from './database-parts.ts';
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
  databaseParts,
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
