import {
  Asked,
  Figure,
  figure,
  listArgs,
  requireWholeDivision,
  SafeIntScalar,
  type AskedFields,
  type Connection,
  type RequestContext,
} from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { CaseListArgs } from '../case/case-filter.type.ts';
import { casesOfEstate, type CaseRow } from '../case/case-list.ts';
import { CaseConnection } from '../case/case.type.ts';
import { categoryById } from '../category/category.ts';
import { narrowed, requireDepartment } from '../integrators/client-reach.ts';
import { Division, Estate } from '../references/stubs.ts';
import { agesOfEstate, categoryCounts, channelCounts, monthCounts, petitionCounts } from './case-counts.ts';
import { agesOf, caseSummary, type SummaryRow } from './case-summary.ts';
import { CaseAgeCount, CaseMonth, CaseSummary, CategoryCount, ChannelCount } from './case-summary.type.ts';
import { acceptedStanding, petitionsReceived } from './figure-rows.ts';
import { PeriodInput, periodOf } from './period.ts';

@Resolver(() => Division)
export class DivisionCases {
  @FieldResolver(() => CaseSummary, {
    nullable: true,
    description: 'Refused for a division that you do not see whole.',
  })
  async caseSummary(
    @Root() { code }: Division,
    @Arg('period', () => PeriodInput, { nullable: true }) period: PeriodInput | undefined,
    @Ctx() context: RequestContext,
  ): Promise<SummaryRow> {
    requireDepartment(context);
    requireWholeDivision(context, code);
    return caseSummary(context, code, periodOf(context, period));
  }
}

@Resolver(() => CaseSummary)
export class CaseSummaryFields {
  @FieldResolver(() => Figure, {
    description: 'Collective petitions resolved in time / received in the period.',
  })
  async collectiveOnTimeRate(
    @Root() { code, period }: SummaryRow,
    @Ctx() context: RequestContext,
  ): Promise<Figure> {
    const { batches, inTime } = await petitionCounts(context).load({ code, ...period });
    return figure({
      key: 'collectiveOnTimeRate',
      numerator: inTime,
      denominator: batches,
      numeratorRows: petitionsReceived(code, period, {
        onTime: { eq: true },
        resolvedOn: { lte: period.to },
      }),
      denominatorRows: petitionsReceived(code, period),
    });
  }

  @FieldResolver(() => SafeIntScalar)
  async collectivePetitions(
    @Root() { code, period }: SummaryRow,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await petitionCounts(context).load({ code, ...period })).batches;
  }

  @FieldResolver(() => SafeIntScalar, { description: 'Persons in the collective petitions.' })
  async persons(@Root() { code, period }: SummaryRow, @Ctx() context: RequestContext): Promise<number> {
    return (await petitionCounts(context).load({ code, ...period })).persons;
  }

  @FieldResolver(() => [CaseMonth], {
    description: 'Oldest first; the last 24 months of the period at most.',
  })
  months(@Root() { code, period }: SummaryRow, @Ctx() context: RequestContext): Promise<CaseMonth[]> {
    return monthCounts(context).load({ code, ...period });
  }

  @FieldResolver(() => [ChannelCount], { description: 'Accepted in the period, by channel.' })
  async channels(
    @Root() { code, period }: SummaryRow,
    @Ctx() context: RequestContext,
  ): Promise<ChannelCount[]> {
    const counts = await channelCounts(context).load({ code, ...period });
    return counts.map(({ channel, count }) => ({
      channel,
      count,
      rows: acceptedStanding(code, period, 'ACCEPTED', { channel: { eq: channel } }),
    }));
  }

  @FieldResolver(() => [CategoryCount], { description: 'Accepted in the period, by top-level category.' })
  async categories(
    @Root() { code, period }: SummaryRow,
    @Ctx() context: RequestContext,
  ): Promise<CategoryCount[]> {
    const counts = await categoryCounts(context).load({ code, ...period });
    const categories = await categoryById(context).loadMany(counts.map(({ categoryId }) => categoryId));
    return counts.flatMap(({ categoryId, count }, place) => {
      const category = categories[place];
      if (!category || category instanceof Error) return [];
      const rows = acceptedStanding(code, period, 'ACCEPTED', { categoryId: { eq: categoryId } });
      return [{ category, count, rows }];
    });
  }
}

@Resolver(() => Estate)
export class EstateCases {
  @FieldResolver(() => CaseConnection, { nullable: true })
  async cases(
    @Root() { id }: Estate,
    @Args(() => CaseListArgs) args: CaseListArgs,
    @Asked() asked: AskedFields,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CaseRow>> {
    return casesOfEstate(context, id, {
      ...listArgs(args),
      filter: await narrowed(context, args.filter),
      asked,
    });
  }

  @FieldResolver(() => SafeIntScalar, { nullable: true })
  async openCases(@Root() { id }: Estate, @Ctx() context: RequestContext): Promise<number> {
    requireDepartment(context);
    const ages = await agesOfEstate(context).load(id);
    return ages.D0_7 + ages.D8_15 + ages.D16_60 + ages.OVER_60;
  }

  @FieldResolver(() => [CaseAgeCount], { nullable: true })
  async openCasesByAge(@Root() { id }: Estate, @Ctx() context: RequestContext): Promise<CaseAgeCount[]> {
    requireDepartment(context);
    const counts = await agesOfEstate(context).load(id);
    return agesOf(counts, context.clock.today(), (receivedOn) => ({
      field: 'cases',
      filter: { estateId: { eq: id }, open: { eq: true }, receivedOn },
    }));
  }
}
