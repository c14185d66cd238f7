import {
  connectionType,
  IdFilter,
  LocalDateFilter,
  LocalDateScalar,
  Node,
  PageArgs,
  SafeIntScalar,
  SortDirection,
  StringFilter,
} from '@guanjia/kit';
import { ArgsType, Directive, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';

export enum PublishedClaimOrderField {
  PUBLISHED_ON = 'PUBLISHED_ON',
  METRIC = 'METRIC',
}
registerEnumType(PublishedClaimOrderField, { name: 'PublishedClaimOrderField' });

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'A figure that a department published, as it was printed.' })
export class PublishedClaim extends Node {
  @Field(() => String, { description: 'The metric’s key, e.g. committeeShare.' }) metric!: string;
  @Field(() => LocalDateScalar, { description: 'The day that it speaks of.' }) asOf!: string;
  @Field(() => LocalDateScalar) publishedOn!: string;
  @Field(() => String) source!: string;
  @Field(() => SafeIntScalar, { nullable: true, description: 'Null when it was not printed.' }) numerator!:
    number | null;
  @Field(() => SafeIntScalar, { nullable: true, description: 'Null when it was not printed.' }) denominator!:
    number | null;
  @Field(() => String, {
    nullable: true,
    description: 'The value as it was printed, e.g. 41%; null when it was not.',
  })
  percentage!: string | null;
  divisionCode!: string;
}

export const PublishedClaimConnection = connectionType<PublishedClaim>(
  'PublishedClaim',
  () => PublishedClaim,
);

@InputType()
export class PublishedClaimFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) metric?: StringFilter;
  @Field(() => StringFilter, { nullable: true }) divisionCode?: StringFilter;
  @Field(() => LocalDateFilter, { nullable: true }) asOf?: LocalDateFilter;
  @Field(() => [PublishedClaimFilter], { nullable: true }) and?: PublishedClaimFilter[];
  @Field(() => [PublishedClaimFilter], { nullable: true }) or?: PublishedClaimFilter[];
  @Field(() => PublishedClaimFilter, { nullable: true }) not?: PublishedClaimFilter;
}

@InputType()
export class PublishedClaimOrder {
  @Field(() => PublishedClaimOrderField) field!: PublishedClaimOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class PublishedClaimListArgs extends PageArgs {
  @Field(() => PublishedClaimFilter, { nullable: true }) filter?: PublishedClaimFilter;
  @Field(() => [PublishedClaimOrder], { nullable: true }) orderBy?: PublishedClaimOrder[];
}
