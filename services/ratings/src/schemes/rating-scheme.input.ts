import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { RatingScheme } from './rating-scheme.type.ts';
import { RatingTier, ScoringMethod } from './scheme.rules.ts';

@InputType()
export class RatingTierWeightInput {
  @Field(() => RatingTier) tier!: RatingTier;
  @Field(() => Float, { description: 'Between 0 and 1, at most four decimals.' }) weight!: number;
}

@InputType()
export class RatingSchemeItemInput {
  @Field(() => String) key!: string;
  @Field(() => String) name!: string;
  @Field(() => Float) points!: number;
  @Field(() => ScoringMethod) method!: ScoringMethod;
  @Field(() => String, { nullable: true }) metric?: string;
  @Field(() => String) evidence!: string;
  @Field(() => [RatingTierWeightInput]) weights!: RatingTierWeightInput[];
}

@InputType()
export class RatingSchemeSectionInput {
  @Field(() => String) key!: string;
  @Field(() => String) name!: string;
  @Field(() => Float) points!: number;
  @Field(() => [RatingSchemeItemInput]) items!: RatingSchemeItemInput[];
}

@InputType()
export class RatingSchemeLevelInput {
  @Field(() => Int) level!: number;
  @Field(() => String) name!: string;
  @Field(() => Float) from!: number;
}

@InputType()
export class CreateRatingSchemeInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'The version that people name, e.g. 2024.' }) schemeVersion!: string;
  @Field(() => Float, { description: 'The total that the scheme declares.' }) total!: number;
  @Field(() => [RatingSchemeLevelInput]) levels!: RatingSchemeLevelInput[];
  @Field(() => [RatingSchemeSectionInput]) sections!: RatingSchemeSectionInput[];
}

@InputType()
export class PublishRatingSchemeInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
}

@ObjectType()
export class RatingSchemePayload {
  @Field(() => RatingScheme) ratingScheme!: object;
}
