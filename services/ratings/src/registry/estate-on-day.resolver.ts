import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '@guanjia/kit';
import { creditKey, creditOfCompany } from '../credit/credit-score.loader.ts';
import type { CreditScoreRow } from '../credit/credit-score.loader.ts';
import { CreditScore } from '../credit/credit.type.ts';
import type { StarAwardRow } from '../stars/star-award.list.ts';
import { StarAward } from '../stars/star-award.type.ts';
import { ratedOnDay } from './estate-on-day.loader.ts';
import { EstateOnDay } from './registry-stubs.type.ts';

// Added to another service's type: nullable, so that a case stays readable while this service is down.
@Resolver(() => EstateOnDay)
export class EstateOnDayRatingResolver {
  @FieldResolver(() => StarAward, { nullable: true, description: 'The star that was valid on the day.' })
  async star(
    @Root() { estateId, on }: EstateOnDay,
    @Ctx() context: RequestContext,
  ): Promise<StarAwardRow | null> {
    return (await ratedOnDay(context).load({ estateId, on }))?.star ?? null;
  }

  @FieldResolver(() => CreditScore, {
    nullable: true,
    description: 'The score that the company of the day had on it; null when no company managed the estate.',
  })
  async credit(
    @Root() { estateId, on }: EstateOnDay,
    @Ctx() context: RequestContext,
  ): Promise<CreditScoreRow | null> {
    const { companyId } = (await ratedOnDay(context).load({ estateId, on })) ?? {};
    return companyId ? creditOfCompany(context).load(creditKey(companyId, on)) : null;
  }
}
