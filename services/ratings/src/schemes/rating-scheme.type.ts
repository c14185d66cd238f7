import {
  ArgsType,
  Directive,
  Field,
  Float,
  InputType,
  Int,
  ObjectType,
  registerEnumType,
} from 'type-graphql';
import {
  connectionType,
  enumFilter,
  IdFilter,
  LocalDateScalar,
  Node,
  PageArgs,
  SortDirection,
  StringFilter,
} from '@guanjia/kit';
import { SchemeState } from './rating-scheme.entity.ts';
import type { RatingSchemeRow } from './rating-scheme.list.ts';
import { RatingTier, ScoringMethod } from './scheme.rules.ts';

registerEnumType(SchemeState, { name: 'SchemeStatus', description: 'PUBLISHED is frozen for good.' });
registerEnumType(RatingTier, { name: 'RatingTier', description: 'The four tiers of evaluation (四级考核).' });
registerEnumType(ScoringMethod, { name: 'ScoringMethod' });

@ObjectType({ description: 'A level of the scale: reached from so many points on.' })
export class RatingSchemeLevel {
  @Field(() => Int) level!: number;
  @Field(() => String) name!: string;
  @Field(() => Float) from!: number;
}

@ObjectType({
  description: 'Which tier scores an item, and what its score weighs; the weights of an item add up to 1.',
})
export class RatingTierWeight {
  @Field(() => RatingTier) tier!: RatingTier;
  @Field(() => Float) weight!: number;
}

@ObjectType()
export class RatingSchemeItem {
  @Field(() => String) key!: string;
  @Field(() => String) name!: string;
  @Field(() => Float) points!: number;
  @Field(() => ScoringMethod) method!: ScoringMethod;
  @Field(() => String, { nullable: true, description: 'The metric that an AUTOMATIC item is scored from.' })
  metric?: string | null;
  @Field(() => String) evidence!: string;
  @Field(() => [RatingTierWeight]) weights!: RatingTierWeight[];
}

@ObjectType()
export class RatingSchemeSection {
  @Field(() => String) key!: string;
  @Field(() => String) name!: string;
  @Field(() => Float) points!: number;
  @Field(() => [RatingSchemeItem]) items!: RatingSchemeItem[];
}

@ObjectType({ description: 'Something that keeps a scheme from being published.' })
export class RatingSchemeProblem {
  @Field(() => String, { description: 'Stable key of the reason.' }) reason!: string;
  @Field(() => String, { nullable: true, description: 'The section or item that it is about.' }) at?:
    string | null;
  @Field(() => Float) expected!: number;
  @Field(() => Float) actual!: number;
}

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'What estates are rated by: sections of items with points.' })
export class RatingScheme extends Node {
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'The version that people name, e.g. 2016.' }) schemeVersion!: string;
  @Field(() => SchemeState) status!: SchemeState;
  @Field(() => LocalDateScalar, { nullable: true }) publishedOn?: string | null;
  @Field(() => Int) version!: number;
}

export const RatingSchemeConnection = connectionType<RatingSchemeRow>('RatingScheme', () => RatingScheme);

const SchemeStatusFilter = enumFilter(SchemeState, 'SchemeStatus');

@InputType()
export class RatingSchemeFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) name?: StringFilter;
  @Field(() => StringFilter, { nullable: true }) schemeVersion?: StringFilter;
  @Field(() => SchemeStatusFilter, { nullable: true }) status?: object;
  @Field(() => [RatingSchemeFilter], { nullable: true }) and?: RatingSchemeFilter[];
  @Field(() => [RatingSchemeFilter], { nullable: true }) or?: RatingSchemeFilter[];
  @Field(() => RatingSchemeFilter, { nullable: true }) not?: RatingSchemeFilter;
}

export enum RatingSchemeOrderField {
  NAME = 'NAME',
  SCHEME_VERSION = 'SCHEME_VERSION',
}

registerEnumType(RatingSchemeOrderField, { name: 'RatingSchemeOrderField' });

@InputType()
export class RatingSchemeOrder {
  @Field(() => RatingSchemeOrderField) field!: RatingSchemeOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class RatingSchemeListArgs extends PageArgs {
  @Field(() => RatingSchemeFilter, { nullable: true }) filter?: RatingSchemeFilter;
  @Field(() => [RatingSchemeOrder], { nullable: true }) orderBy?: RatingSchemeOrder[];
}
