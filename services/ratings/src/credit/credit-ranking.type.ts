import { ArgsType, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  BooleanFilter,
  connectionType,
  enumFilter,
  IdFilter,
  LocalDateScalar,
  PageArgs,
  SortDirection,
  StringFilter,
} from '@guanjia/kit';
import type { LocalDate } from '@guanjia/kit';
import { CreditGrade } from './credit-pack.ts';
import type { CreditRankingRow } from './credit-ranking.list.ts';

@ObjectType({ description: 'A company in the ranking by score; equal scores share a rank.' })
export class CreditRanking {
  @Field(() => Int, { description: 'Among all companies, however the list is filtered.' }) rank!: number;
}

export const CreditRankingConnection = connectionType<CreditRankingRow>('CreditRanking', () => CreditRanking);

const CreditGradeFilter = enumFilter(CreditGrade, 'CreditGrade');

@InputType()
export class CreditRankingFilter {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Like the argument, and before it. Only at the top of the filter.',
  })
  asOf?: string;
  @Field(() => IdFilter, { nullable: true }) companyId?: IdFilter;
  @Field(() => CreditGradeFilter, { nullable: true }) grade?: object;
  @Field(() => StringFilter, {
    nullable: true,
    description: 'Companies that manage a completed estate there on the date.',
  })
  divisionCode?: StringFilter;
  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'Whether the score on the date rests on something that was recorded after it.',
  })
  recordedLater?: BooleanFilter;
  @Field(() => String, { nullable: true, description: 'Part of a company’s name.' }) search?: string;
  @Field(() => [CreditRankingFilter], { nullable: true }) and?: CreditRankingFilter[];
  @Field(() => [CreditRankingFilter], { nullable: true }) or?: CreditRankingFilter[];
  @Field(() => CreditRankingFilter, { nullable: true }) not?: CreditRankingFilter;
}

export enum CreditRankingOrderField {
  RANK = 'RANK',
  SCORE = 'SCORE',
}

registerEnumType(CreditRankingOrderField, { name: 'CreditRankingOrderField' });

@InputType()
export class CreditRankingOrder {
  @Field(() => CreditRankingOrderField) field!: CreditRankingOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class CreditRankingListArgs extends PageArgs {
  @Field(() => LocalDateScalar, { nullable: true }) asOf?: LocalDate;
  @Field(() => CreditRankingFilter, { nullable: true }) filter?: CreditRankingFilter;
  @Field(() => [CreditRankingOrder], { nullable: true }) orderBy?: CreditRankingOrder[];
}
