import {
  Asked,
  Figure,
  figure,
  FigureRows,
  listArgs,
  requireWholeDivision,
  SafeIntScalar,
  type AskedFields,
  type Connection,
  type DivisionCode,
  type RequestContext,
  type Tier,
} from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { CaseListArgs } from '../case/case-filter.type.ts';
import { casesOfEstate, type CaseRow } from '../case/case-list.ts';
import { CaseConnection } from '../case/case.type.ts';
import { categoryById } from '../category/category.ts';
import { narrowed, requireDepartment } from '../integrators/client-reach.ts';
import { Division, Estate } from '../references/stubs.ts';
import type { Channel } from '../deadlines/deadline-pack.ts';
import { ageCounts, agesOfEstate, monthCounts, petitionCounts } from './case-counts.ts';
import { agesOf, caseFigures, periodBefore, yearBefore, type SummaryRow } from './case-summary.ts';
import {
  CaseAgeCount,
  CaseMonth,
  CaseSummary,
  CategoryCount,
  ChannelCount,
  CompanyCount,
  EstateCount,
  TierCount,
} from './case-summary.type.ts';
import { totalCounts } from './figure-counts.ts';
import { casesStanding, petitionsStanding, rowsOfMonth } from './figure-rows.ts';
import { figuresBy, type Member } from './member-figures.ts';
import { PeriodInput, periodOf, type Period } from './period.ts';

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
    return summaryOf(context, code, periodOf(context, period));
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
      numeratorRows: petitionsStanding(code, period, 'RESOLVED_IN_TIME'),
      denominatorRows: petitionsStanding(code, period, 'RECEIVED'),
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

  @FieldResolver(() => SafeIntScalar, {
    description:
      'Of the collective petitions: how many count as of the end of the period by what was recorded after it.',
  })
  async petitionsRecordedLater(
    @Root() { code, period }: SummaryRow,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await petitionCounts(context).load({ code, ...period })).recordedLater;
  }

  @FieldResolver(() => FigureRows)
  petitionsRecordedLaterRows(@Root() { code, period }: SummaryRow): FigureRows {
    return petitionsStanding(code, period, 'RECEIVED', { recordedLater: { eq: true } });
  }

  @FieldResolver(() => [CaseMonth], {
    description: 'Oldest first; the last 24 months of the period at most.',
  })
  async months(@Root() { code, period }: SummaryRow, @Ctx() context: RequestContext): Promise<CaseMonth[]> {
    const months = await monthCounts(context).load({ code, ...period });
    return months.map((one) => ({ ...one, ...rowsOfMonth(code, period, one.month) }));
  }

  @FieldResolver(() => [CaseAgeCount], { description: 'Open cases by days since receipt.' })
  async openByAge(
    @Root() { code, period }: SummaryRow,
    @Ctx() context: RequestContext,
  ): Promise<CaseAgeCount[]> {
    const counts = await ageCounts(context).load({ code, ...period });
    return agesOf(counts, period.to, (receivedOn) => casesStanding(code, period, 'OPEN', { receivedOn }));
  }

  @FieldResolver(() => CaseSummary, {
    description: 'The same days a year before; whole months against whole months.',
  })
  lastYear(@Root() { code, period }: SummaryRow, @Ctx() context: RequestContext): Promise<SummaryRow> {
    return summaryOf(context, code, yearBefore(period));
  }

  @FieldResolver(() => CaseSummary, {
    nullable: true,
    description:
      'The period that ends the day before: as many whole months when this one has whole months, else as many days; null when it has no beginning.',
  })
  lastPeriod(
    @Root() { code, period }: SummaryRow,
    @Ctx() context: RequestContext,
  ): Promise<SummaryRow> | null {
    const before = periodBefore(period);
    return before && summaryOf(context, code, before);
  }

  @FieldResolver(() => [ChannelCount], { description: 'Accepted in the period, by channel.' })
  async channels(@Root() summary: SummaryRow, @Ctx() context: RequestContext): Promise<ChannelCount[]> {
    const members = await figuresBy(context, summary, 'CHANNEL', (channel) => ({ channel: { eq: channel } }));
    return members.map(({ member, ...figures }) => ({ channel: member as Channel, ...figures }));
  }

  @FieldResolver(() => [CategoryCount], { description: 'Accepted in the period, by top-level category.' })
  async categories(@Root() summary: SummaryRow, @Ctx() context: RequestContext): Promise<CategoryCount[]> {
    const members = await figuresBy(context, summary, 'CATEGORY', (id) => ({ categoryId: { eq: id } }));
    const categories = await categoryById(context).loadMany(members.map(({ member }) => member));
    return members.flatMap(({ member: _id, ...figures }, place) => {
      const category = categories[place];
      return !category || category instanceof Error ? [] : [{ category, ...figures }];
    });
  }

  @FieldResolver(() => [TierCount], { description: 'Accepted in the period, by the tier that has the case.' })
  async tiers(@Root() summary: SummaryRow, @Ctx() context: RequestContext): Promise<TierCount[]> {
    const members = await figuresBy(context, summary, 'TIER', (tier) => ({ tier: { eq: tier } }));
    return members.map(({ member, ...figures }) => ({ tier: member as Tier, ...figures }));
  }

  @FieldResolver(() => [EstateCount], {
    description: 'The estates with most cases accepted in the period, 1 to 100; 20 unless told.',
  })
  async estates(
    @Root() summary: SummaryRow,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<EstateCount[]> {
    const members = await figuresBy(context, summary, 'ESTATE', (id) => ({ estateId: { eq: id } }));
    return members
      .slice(0, size(first))
      .map(({ member, ...figures }) => ({ estate: { id: member }, ...figures }));
  }

  @FieldResolver(() => [CompanyCount], {
    description:
      'The companies that managed the estates on the day of the complaint, with most cases accepted in the period, 1 to 100; 20 unless told.',
  })
  async companies(
    @Root() summary: SummaryRow,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<CompanyCount[]> {
    const members = await figuresBy(context, summary, 'COMPANY', (id) => ({ companyId: { eq: id } }));
    return companyCounts(members, first);
  }

  @FieldResolver(() => [CompanyCount], {
    description:
      'The companies that manage the estates now, whoever did on the day of the complaint, with most cases accepted in the period, 1 to 100; 20 unless told.',
  })
  async companiesNow(
    @Root() summary: SummaryRow,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() context: RequestContext,
  ): Promise<CompanyCount[]> {
    const members = await figuresBy(context, summary, 'COMPANY_NOW', (id) => ({ companyNowId: { eq: id } }));
    return companyCounts(members, first);
  }
}

function companyCounts(members: readonly Member[], first: number): CompanyCount[] {
  return members
    .slice(0, size(first))
    .map(({ member, ...figures }) => ({ company: { id: member }, ...figures }));
}

function size(first: number): number {
  return Math.min(Math.max(first, 1), 100);
}

async function summaryOf(context: RequestContext, code: DivisionCode, period: Period): Promise<SummaryRow> {
  const figures = caseFigures({ code, period }, await totalCounts(context, code, period));
  return { code, period, ...period, ...figures };
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
