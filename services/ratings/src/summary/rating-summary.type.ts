import { Field, Int, ObjectType } from 'type-graphql';
import { Figure, FigureRows, LocalDateScalar, SafeIntScalar } from '@guanjia/kit';
import { CreditGrade } from '../credit/credit-pack.ts';

@ObjectType({ description: 'How many completed estates hold a star of a level.' })
export class StarCount {
  @Field(() => Int) level!: number;
  @Field(() => SafeIntScalar) count!: number;
  @Field(() => FigureRows, { nullable: true }) rows?: FigureRows | null;
}

@ObjectType({ description: 'How many of the companies that manage completed estates here have a grade.' })
export class GradeCount {
  @Field(() => CreditGrade) grade!: CreditGrade;
  @Field(() => SafeIntScalar) count!: number;
  @Field(() => FigureRows, { nullable: true }) rows?: FigureRows | null;
}

@ObjectType({ description: 'Stars and credit of a division and everything below it on a date.' })
export class RatingSummary {
  @Field(() => LocalDateScalar) asOf!: string;
  @Field(() => Figure, { description: 'Completed estates with a valid star / completed estates.' })
  starRatedShare!: Figure;
  @Field(() => [StarCount], { description: 'By level, the highest first.' }) stars!: StarCount[];
  @Field(() => [GradeCount], { description: 'All five grades, from best to worst.' }) grades!: GradeCount[];
  @Field(() => SafeIntScalar, {
    description:
      'Stars counted here that were awarded or changed in the books after the day that it speaks of.',
  })
  recordedLater!: number;
  @Field(() => FigureRows, { nullable: true }) recordedLaterRows?: FigureRows | null;
  @Field(() => SafeIntScalar, {
    description:
      'Companies whose score on the day rests on an entry, or a voiding, that was recorded after it.',
  })
  creditRecordedLater!: number;
  @Field(() => FigureRows, { nullable: true }) creditRecordedLaterRows?: FigureRows | null;
}
