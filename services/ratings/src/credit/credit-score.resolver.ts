import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { listArgs, LocalDateScalar, PageArgs } from '@guanjia/kit';
import type { Connection, RequestContext } from '@guanjia/kit';
import { PropertyCompany } from '../registry/registry-stubs.type.ts';
import { CreditKind } from './credit-pack.ts';
import { creditItem } from './credit-pack.loader.ts';
import { creditRankingOn } from './credit-ranking.list.ts';
import type { CreditRankingRow } from './credit-ranking.list.ts';
import { CreditRanking, CreditRankingConnection, CreditRankingListArgs } from './credit-ranking.type.ts';
import { creditKey, creditOfCompany } from './credit-score.loader.ts';
import type { CreditScoreRow } from './credit-score.loader.ts';
import { creditLines } from './credit-score.rules.ts';
import { CreditEntryConnection, CreditLine, CreditScore } from './credit.type.ts';
import { entriesOfCompany } from './credit-entry.list.ts';
import type { CreditEntryRow } from './credit-entry.list.ts';
import { decimal } from './points.ts';

// Added to another service's type: nullable, so that the company stays readable while this service is down.
@Resolver(() => PropertyCompany)
export class CompanyCreditResolver {
  @FieldResolver(() => CreditScore, {
    nullable: true,
    description: 'The score on a date, today unless told. The same for every department.',
  })
  credit(
    @Root() company: PropertyCompany,
    @Arg('asOf', () => LocalDateScalar, { nullable: true }) asOf: string | null,
    @Ctx() context: RequestContext,
  ): Promise<CreditScoreRow | null> {
    return creditOfCompany(context).load(creditKey(company.id, asOf ?? context.clock.today()));
  }

  @FieldResolver(() => CreditEntryConnection, {
    nullable: true,
    description: 'The entries of your division with all their details.',
  })
  creditEntries(
    @Root() company: PropertyCompany,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CreditEntryRow>> {
    return entriesOfCompany(context, company.id, listArgs(page));
  }
}

@Resolver(() => CreditScore)
export class CreditScoreResolver {
  @FieldResolver(() => [CreditLine], {
    description: 'Every entry of the company with what it counts and why, also those that do not count.',
  })
  lines(@Root() { explained, asOf }: CreditScoreRow, @Ctx() context: RequestContext): Promise<CreditLine[]> {
    const { pack, records } = explained;
    return Promise.all(
      creditLines(pack, records, asOf).map(async ({ record, counted, reason }) => {
        const item = await creditItem(context).load(record.itemId);
        const { kind, points, effectiveOn, validUntil } = record;
        return {
          key: item?.code ?? '',
          name: item?.name ?? '',
          kind,
          points: decimal(kind === CreditKind.BAD && points !== 0 ? -points : points),
          counted: decimal(counted),
          reason,
          effectiveOn,
          expiresOn: validUntil,
        };
      }),
    );
  }
}

@Resolver(() => CreditRanking)
export class CreditRankingResolver {
  @Query(() => CreditRankingConnection)
  creditRanking(
    @Args(() => CreditRankingListArgs) args: CreditRankingListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CreditRankingRow>> {
    const { asOf, ...filter } = args.filter ?? {};
    const date = asOf ?? args.asOf ?? context.clock.today();
    return creditRankingOn(date).page(context, listArgs({ ...args, filter }));
  }

  @FieldResolver(() => PropertyCompany)
  company(@Root() { id }: CreditRankingRow): PropertyCompany {
    return { id };
  }

  @FieldResolver(() => CreditScore)
  credit(
    @Root() { id, asOf }: CreditRankingRow,
    @Ctx() context: RequestContext,
  ): Promise<CreditScoreRow | null> {
    return creditOfCompany(context).load(creditKey(id, asOf));
  }
}
