import { Figure, FigureRows, LocalDateScalar, SafeIntScalar, Tier, type LocalDate } from '@guanjia/kit';
import { Field, ObjectType } from 'type-graphql';
import { CaseAgeBucketEnum, ChannelEnum, type AgeBucket } from '../case/case-enums.ts';
import { CaseCategory } from '../category/category.ts';
import type { Channel } from '../deadlines/deadline-pack.ts';

@ObjectType()
export class CaseAgeCount {
  @Field(() => CaseAgeBucketEnum) bucket!: AgeBucket;
  @Field(() => SafeIntScalar) count!: number;
  @Field(() => FigureRows, { nullable: true }) rows?: FigureRows | null;
}

@ObjectType()
export class CaseMonth {
  @Field(() => String, { description: 'YYYY-MM' }) month!: string;
  @Field(() => SafeIntScalar) accepted!: number;
  @Field(() => SafeIntScalar) resolved!: number;
}

@ObjectType()
export class ChannelCount {
  @Field(() => ChannelEnum) channel!: Channel;
  @Field(() => SafeIntScalar) count!: number;
  @Field(() => FigureRows, { nullable: true }) rows?: FigureRows | null;
}

@ObjectType()
export class CategoryCount {
  @Field(() => CaseCategory) category!: CaseCategory;
  @Field(() => SafeIntScalar) count!: number;
  @Field(() => FigureRows, { nullable: true }) rows?: FigureRows | null;
}

@ObjectType({ description: 'Containment: resolved at or below a tier / resolved (不出社区 …).' })
export class Containment {
  @Field(() => Tier) tier!: Tier;
  @Field(() => Figure) figure!: Figure;
}

@ObjectType({ description: 'The cases of a division and everything below it, as of the end of the period.' })
export class CaseSummary {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Null: since ever.' }) from?: LocalDate | null;
  @Field(() => LocalDateScalar) to!: LocalDate;
  @Field(() => SafeIntScalar, { description: 'Accepted in the period and not voided.' }) accepted!: number;
  @Field(() => FigureRows) acceptedRows!: FigureRows;
  @Field(() => Figure, { description: 'Resolved or closed / accepted in the period.' })
  resolutionRate!: Figure;
  @Field(() => Figure, { description: 'Resolved in time / resolved or overdue.' })
  onTimeResolutionRate!: Figure;
  @Field(() => SafeIntScalar) open!: number;
  @Field(() => FigureRows) openRows!: FigureRows;
  @Field(() => SafeIntScalar) overdue!: number;
  @Field(() => FigureRows) overdueRows!: FigureRows;
  @Field(() => [CaseAgeCount]) openByAge!: CaseAgeCount[];
  @Field(() => [Containment]) containment!: Containment[];
}
