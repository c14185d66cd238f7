import { Figure, FigureRows, LocalDateScalar, SafeIntScalar, Tier, type LocalDate } from '@guanjia/kit';
import { Field, ObjectType } from 'type-graphql';
import {
  CaseAgeBucketEnum,
  ChannelEnum,
  SettlementLevelEnum,
  type AgeBucket,
  type SettlementLevel,
} from '../case/case-enums.ts';
import { CaseCategory } from '../category/category.ts';
import { Estate, PropertyCompany } from '../references/stubs.ts';
import type { Channel } from '../deadlines/deadline-pack.ts';

@ObjectType()
export class CaseAgeCount {
  @Field(() => CaseAgeBucketEnum) bucket!: AgeBucket;
  @Field(() => SafeIntScalar) count!: number;
  @Field(() => FigureRows, { nullable: true }) rows?: FigureRows | null;
}

@ObjectType({ description: 'Containment: settled at or below a level / resolved (不出小区, 不出社区 …).' })
export class Containment {
  @Field(() => SettlementLevelEnum) level!: SettlementLevel;
  @Field(() => Figure) figure!: Figure;
}

@ObjectType({
  description: 'What some cases come to: of a division, a channel, an estate … in a period, as of its end.',
})
export class CaseFigures {
  @Field(() => SafeIntScalar, { description: 'Accepted in the period and not voided.' }) accepted!: number;
  @Field(() => FigureRows) acceptedRows!: FigureRows;
  @Field(() => Figure, { description: 'Resolved or closed / accepted in the period.' })
  resolutionRate!: Figure;
  @Field(() => Figure, { description: 'Resolved in time / resolved or overdue.' })
  onTimeResolutionRate!: Figure;
  @Field(() => Figure, {
    description:
      '首次办结按期率: resolved in time the first time, whether reopened since or not / ever resolved, or overdue with no result yet.',
  })
  firstResolutionInTimeRate!: Figure;
  @Field(() => Figure, {
    description:
      '重办按期率: of reopened cases, resolved again in time / resolved again, or overdue again. Of several results after reopenings the last counts.',
  })
  repeatedResolutionInTimeRate!: Figure;
  @Field(() => Figure, {
    description: '响应率: accepted, or refused with a reason / received in the period.',
  })
  responseRate!: Figure;
  @Field(() => Figure, {
    description:
      '受理及时率: accepted, or refused with a reason, within the limit for it / received in the period and answered, or past that limit. A case that no such limit holds for counts in neither.',
  })
  acceptanceInTimeRate!: Figure;
  @Field(() => Figure, {
    description:
      '解决率: resolved with no objection at the follow-up visit / ever resolved, reopened ones included.',
  })
  solvedRate!: Figure;
  @Field(() => Figure, {
    description: '满意率: satisfied or basically satisfied / reached at the follow-up visit.',
  })
  satisfactionRate!: Figure;
  @Field(() => SafeIntScalar) open!: number;
  @Field(() => FigureRows) openRows!: FigureRows;
  @Field(() => SafeIntScalar) overdue!: number;
  @Field(() => FigureRows) overdueRows!: FigureRows;
  @Field(() => [Containment]) containment!: Containment[];
  @Field(() => SafeIntScalar, {
    description:
      'Of the cases accepted in the period, or received in it and not accepted: how many count as of its end by what was recorded after it (a ledger imported later, a correction).',
  })
  recordedLater!: number;
  @Field(() => FigureRows) recordedLaterRows!: FigureRows;
}

/** One row of a breakdown. */
@ObjectType()
abstract class MemberFigures {
  @Field(() => SafeIntScalar, { description: 'Accepted in the period.' }) count!: number;
  @Field(() => FigureRows, { nullable: true }) rows?: FigureRows | null;
  @Field(() => CaseFigures, { description: 'Everything that is told of the division, of these cases alone.' })
  figures!: CaseFigures;
}

@ObjectType()
export class CaseMonth {
  @Field(() => String, { description: 'YYYY-MM' }) month!: string;
  @Field(() => SafeIntScalar) accepted!: number;
  @Field(() => SafeIntScalar, { description: 'Resolved in the month, whenever accepted.' }) resolved!: number;
  @Field(() => FigureRows) acceptedRows!: FigureRows;
  @Field(() => FigureRows) resolvedRows!: FigureRows;
}

@ObjectType()
export class ChannelCount extends MemberFigures {
  @Field(() => ChannelEnum) channel!: Channel;
}

@ObjectType()
export class CategoryCount extends MemberFigures {
  @Field(() => CaseCategory) category!: CaseCategory;
}

@ObjectType()
export class TierCount extends MemberFigures {
  @Field(() => Tier, { description: 'The tier whose desk holds the case, or held it last.' }) tier!: Tier;
}

@ObjectType()
export class EstateCount extends MemberFigures {
  @Field(() => Estate) estate!: Estate;
}

@ObjectType({ description: 'A company with the cases of estates.' })
export class CompanyCount extends MemberFigures {
  @Field(() => PropertyCompany) company!: PropertyCompany;
}

@ObjectType({ description: 'The cases of a division and everything below it, as of the end of the period.' })
export class CaseSummary extends CaseFigures {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Null: since ever.' }) from?: LocalDate | null;
  @Field(() => LocalDateScalar) to!: LocalDate;
}
