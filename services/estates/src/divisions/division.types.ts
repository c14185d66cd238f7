import {
  connectionType,
  DivisionCodeScalar,
  enumFilter,
  IdFilter,
  LocalDateScalar,
  Node,
  PageArgs,
  SortDirection,
  StringFilter,
} from '@guanjia/kit';
import { ArgsType, Directive, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';

export enum DivisionLevel {
  PROVINCE = 'PROVINCE',
  CITY = 'CITY',
  DISTRICT = 'DISTRICT',
  SUBDISTRICT = 'SUBDISTRICT',
  COMMUNITY = 'COMMUNITY',
}
registerEnumType(DivisionLevel, { name: 'DivisionLevel', description: 'How far down a division lies.' });

export enum DivisionKind {
  SUBDISTRICT = 'SUBDISTRICT',
  TOWN = 'TOWN',
  TOWNSHIP = 'TOWNSHIP',
  RESIDENTS_COMMITTEE = 'RESIDENTS_COMMITTEE',
  VILLAGE_COMMITTEE = 'VILLAGE_COMMITTEE',
}
registerEnumType(DivisionKind, { name: 'DivisionKind', description: '街道, 镇, 乡, 居委会, 村委会.' });

export enum DivisionOrderField {
  CODE = 'CODE',
  NAME = 'NAME',
}
registerEnumType(DivisionOrderField, { name: 'DivisionOrderField' });

@Directive('@key(fields: "id")')
@Directive('@key(fields: "code")')
@ObjectType({ implements: Node, description: '行政区划: a division and, by its code, everything below it.' })
export class Division extends Node {
  @Field(() => DivisionCodeScalar) code!: string;
  @Field(() => String) name!: string;
  @Field(() => DivisionLevel) level!: DivisionLevel;
  @Field(() => DivisionKind, {
    nullable: true,
    description: 'Null above subdistricts, and where the code tells none.',
  })
  kind!: DivisionKind | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day on which the code means this division; null when always.',
  })
  validFrom!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null while it lasts.' })
  validTo!: string | null;
  successorCode!: string | null;
  parentCode!: string | null;
}

@ObjectType({ description: 'What a division was called until a day.' })
export class FormerName {
  @Field(() => String) name!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day; null when it is not known.' })
  from!: string | null;
  @Field(() => LocalDateScalar, { description: 'Last day.' }) to!: string;
}

export const DivisionConnection = connectionType<Division>('Division', () => Division);

const LevelFilter = enumFilter(DivisionLevel, 'DivisionLevel');
const KindFilter = enumFilter(DivisionKind, 'DivisionKind');

@InputType()
export class DivisionFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) code?: StringFilter;
  @Field(() => StringFilter, { nullable: true }) name?: StringFilter;
  @Field(() => LevelFilter, { nullable: true }) level?: object;
  @Field(() => KindFilter, { nullable: true }) kind?: object;
  @Field(() => StringFilter, { nullable: true }) parentCode?: StringFilter;
  @Field(() => String, { nullable: true, description: 'Part of the name, or the beginning of the code.' })
  search?: string;
  @Field(() => [DivisionFilter], { nullable: true }) and?: DivisionFilter[];
  @Field(() => [DivisionFilter], { nullable: true }) or?: DivisionFilter[];
  @Field(() => DivisionFilter, { nullable: true }) not?: DivisionFilter;
}

@InputType()
export class DivisionOrder {
  @Field(() => DivisionOrderField) field!: DivisionOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class ChildrenArgs extends PageArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'As they were on a day, by the names of then; one that had ended is listed as long as estates count in it.',
  })
  asOf?: string;
  @Field(() => DivisionFilter, { nullable: true }) filter?: DivisionFilter;
  @Field(() => [DivisionOrder], { nullable: true }) orderBy?: DivisionOrder[];
}

@ArgsType()
export class DivisionListArgs extends PageArgs {
  @Field(() => DivisionFilter, { nullable: true }) filter?: DivisionFilter;
  @Field(() => [DivisionOrder], { nullable: true }) orderBy?: DivisionOrder[];
}
