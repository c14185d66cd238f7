import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  BooleanFilter,
  connectionType,
  DateTimeScalar,
  enumFilter,
  IdFilter,
  IntFilter,
  LocalDateFilter,
  LocalDateScalar,
  Node,
  PageArgs,
  SortDirection,
  StringFilter,
} from '@guanjia/kit';
import { PlaqueState } from './plaque.rules.ts';
import { StarChangeKind, StarStatus } from './star.rules.ts';
import type { StarAwardRow } from './star-award.list.ts';

registerEnumType(StarStatus, { name: 'AwardStatus', description: 'How an award stands on a date.' });
registerEnumType(StarChangeKind, {
  name: 'StarChangeKind',
  description: 'What happened to a star after its award.',
});
registerEnumType(PlaqueState, {
  name: 'PlaqueState',
  description: 'The plaque as last inspected, or as issued.',
});

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'A star given to an estate, with its numbered plaque.' })
export class StarAward extends Node {
  @Field(() => LocalDateScalar, { description: 'The date that level, plaque and status are told for.' })
  asOf!: string;
  @Field(() => Int) level!: number;
  @Field(() => String) plaqueNumber!: string;
  @Field(() => LocalDateScalar) awardedOn!: string;
  @Field(() => LocalDateScalar, { description: 'The last day of the star.' }) validUntil!: string;
  @Field(() => StarStatus) status!: StarStatus;
  @Field(() => Int) version!: number;
}

@ObjectType({ description: 'A change of a star: effective from its day on.' })
export class StarChangeEntry {
  @Field(() => ID) id!: string;
  @Field(() => StarChangeKind) kind!: StarChangeKind;
  @Field(() => LocalDateScalar) on!: string;
  @Field(() => Int, { nullable: true }) level?: number | null;
  @Field(() => String, { nullable: true }) plaqueNumber?: string | null;
  @Field(() => String) reason!: string;
  @Field(() => String) recordedBy!: string;
  @Field(() => DateTimeScalar) recordedAt!: string;
}

@ObjectType({ description: 'An inspection of the plaque on the spot (挂牌督导检查).' })
export class PlaqueInspection {
  @Field(() => ID) id!: string;
  @Field(() => String) plaqueNumber!: string;
  @Field(() => LocalDateScalar) inspectedOn!: string;
  @Field(() => Boolean) hung!: boolean;
  @Field(() => Boolean) intact!: boolean;
  @Field(() => Boolean, { description: 'It says what was awarded.' }) correct!: boolean;
  @Field(() => String) note!: string;
  @Field(() => String) recordedBy!: string;
  @Field(() => DateTimeScalar) recordedAt!: string;
}

export const StarAwardConnection = connectionType<StarAwardRow>('StarAward', () => StarAward);

const AwardStatusFilter = enumFilter(StarStatus, 'AwardStatus');

@InputType({ description: 'Awards as they stand on asOf, today unless told.' })
export class StarAwardFilter {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Only at the top of the filter.' })
  asOf?: string;
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) estateId?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) schemeId?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) divisionCode?: StringFilter;
  @Field(() => StringFilter, { nullable: true }) plaqueNumber?: StringFilter;
  @Field(() => IntFilter, { nullable: true }) level?: IntFilter;
  @Field(() => AwardStatusFilter, { nullable: true }) status?: object;
  @Field(() => BooleanFilter, { nullable: true }) valid?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true }) estateCompleted?: BooleanFilter;
  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'Whether it was recorded, or changed, after asOf.',
  })
  recordedLater?: BooleanFilter;
  @Field(() => LocalDateFilter, { nullable: true }) awardedOn?: LocalDateFilter;
  @Field(() => LocalDateFilter, { nullable: true }) validUntil?: LocalDateFilter;
  @Field(() => String, { nullable: true, description: 'Part of an estate’s name or of a plaque number.' })
  search?: string;
  @Field(() => [StarAwardFilter], { nullable: true }) and?: StarAwardFilter[];
  @Field(() => [StarAwardFilter], { nullable: true }) or?: StarAwardFilter[];
  @Field(() => StarAwardFilter, { nullable: true }) not?: StarAwardFilter;
}

export enum StarAwardOrderField {
  AWARDED_ON = 'AWARDED_ON',
  VALID_UNTIL = 'VALID_UNTIL',
  LEVEL = 'LEVEL',
  PLAQUE_NUMBER = 'PLAQUE_NUMBER',
}

registerEnumType(StarAwardOrderField, { name: 'StarAwardOrderField' });

@InputType()
export class StarAwardOrder {
  @Field(() => StarAwardOrderField) field!: StarAwardOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class StarAwardListArgs extends PageArgs {
  @Field(() => StarAwardFilter, { nullable: true }) filter?: StarAwardFilter;
  @Field(() => [StarAwardOrder], { nullable: true }) orderBy?: StarAwardOrder[];
}
