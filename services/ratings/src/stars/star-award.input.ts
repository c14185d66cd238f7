import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { LocalDateScalar } from '@guanjia/kit';
import { StarAward } from './star-award.type.ts';
import { StarChangeKind } from './star.rules.ts';

@InputType()
export class AwardStarInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string;
  @Field(() => ID) estateId!: string;
  @Field(() => ID, { description: 'A published scheme; its scale decides which levels there are.' })
  schemeId!: string;
  @Field(() => Int) level!: number;
  @Field(() => String, { description: 'Never used before, in any division.' }) plaqueNumber!: string;
  @Field(() => LocalDateScalar) awardedOn!: string;
  @Field(() => LocalDateScalar, { description: 'The last day of the star.' }) validUntil!: string;
}

@InputType()
export class ChangeStarInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => StarChangeKind) kind!: StarChangeKind;
  @Field(() => LocalDateScalar, { nullable: true, description: 'From this day on; today unless told.' })
  on?: string;
  @Field(() => Int, { nullable: true, description: 'The new level; needed to downgrade.' }) level?: number;
  @Field(() => String, { nullable: true, description: 'The new plaque; needed to reissue.' })
  plaqueNumber?: string;
  @Field(() => String) reason!: string;
}

@InputType()
export class InspectPlaqueInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string;
  @Field(() => ID, { description: 'The award.' }) id!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Today unless told.' }) inspectedOn?: string;
  @Field(() => Boolean) hung!: boolean;
  @Field(() => Boolean) intact!: boolean;
  @Field(() => Boolean, { description: 'It says what was awarded.' }) correct!: boolean;
  @Field(() => String, { nullable: true }) note?: string;
}

@ObjectType()
export class StarAwardPayload {
  @Field(() => StarAward) starAward!: object;
}
