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
  SafeIntFilter,
  SafeIntScalar,
  SortDirection,
  StringFilter,
} from '@guanjia/kit';
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
import { ManagedOnFilter, ManagementModeFilter } from '../management/management.types.ts';

export enum EstateStatus {
  PLANNED = 'PLANNED',
  UNDER_CONSTRUCTION = 'UNDER_CONSTRUCTION',
  COMPLETED = 'COMPLETED',
  DEMOLISHED = 'DEMOLISHED',
}
registerEnumType(EstateStatus, { name: 'EstateStatus' });

export enum Datum {
  GCJ02 = 'GCJ02',
  WGS84 = 'WGS84',
}
registerEnumType(Datum, { name: 'Datum', description: 'The grid that coordinates refer to.' });

export enum EstateOrderField {
  NAME = 'NAME',
  DIVISION = 'DIVISION',
  FLOOR_AREA = 'FLOOR_AREA',
  HOUSEHOLDS = 'HOUSEHOLDS',
  COMPLETION_YEAR = 'COMPLETION_YEAR',
}
registerEnumType(EstateOrderField, { name: 'EstateOrderField' });

/** A scale has five levels at most: three in 2016, five in 2024. */
export enum EstateStarLevel {
  NONE = 'NONE',
  STAR_1 = 'STAR_1',
  STAR_2 = 'STAR_2',
  STAR_3 = 'STAR_3',
  STAR_4 = 'STAR_4',
  STAR_5 = 'STAR_5',
}
registerEnumType(EstateStarLevel, {
  name: 'EstateStarLevel',
  description: 'The level of a valid star, or that there is none.',
});

/** The grades of the ratings service; the supergraph is refused when the two differ. */
export enum CreditGrade {
  AAA = 'AAA',
  AA = 'AA',
  A = 'A',
  B = 'B',
  C = 'C',
}
registerEnumType(CreditGrade, { name: 'CreditGrade', description: 'From best to worst.' });

@ObjectType()
export class Location {
  @Field(() => Float) latitude!: number;
  @Field(() => Float) longitude!: number;
  @Field(() => Datum) datum!: Datum;
}

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: '小区.' })
export class Estate extends Node {
  @Field(() => String) name!: string;
  @Field(() => [String]) aliases!: string[];
  @Field(() => String) address!: string;
  @Field(() => EstateStatus) status!: EstateStatus;
  @Field(() => Int, { nullable: true }) completionYear!: number | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Null when unknown, as of old estates, or not completed.',
  })
  completedOn!: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) demolishedOn!: string | null;
  @Field(() => SafeIntScalar, { description: 'In 0.01 m².' }) floorArea!: number;
  @Field(() => Int) households!: number;
  @Field(() => Int) buildings!: number;
  @Field(() => String, { nullable: true }) developer!: string | null;
  @Field(() => Int) version!: number;
  @Field(() => DateTimeScalar) updatedAt!: string;
  divisionCode!: string;
  areaId!: string | null;
  managementAreaId!: string | null;
  latitude!: number | null;
  longitude!: number | null;
  datum!: Datum | null;
  /** Estates without a known year sort as the oldest. */
  completionOrder!: number;
}

export const EstateConnection = connectionType<Estate>('Estate', () => Estate);

const StatusFilter = enumFilter(EstateStatus, 'EstateStatus');
const StarFilter = enumFilter(EstateStarLevel, 'EstateStarLevel');
const GradeFilter = enumFilter(CreditGrade, 'CreditGrade');

@InputType()
export class EstateFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) name?: StringFilter;
  @Field(() => StringFilter, { nullable: true }) divisionCode?: StringFilter;
  @Field(() => StatusFilter, { nullable: true }) status?: object;
  @Field(() => ManagementModeFilter, { nullable: true, description: 'The mode today.' })
  managementMode?: object;
  @Field(() => IdFilter, { nullable: true, description: 'The company that manages it today.' })
  companyId?: IdFilter;
  @Field(() => StarFilter, { nullable: true, description: 'The star that is valid today.' }) star?: object;
  @Field(() => GradeFilter, {
    nullable: true,
    description: 'The credit grade that the company which manages it today has today.',
  })
  creditGrade?: object;
  @Field(() => IdFilter, { nullable: true }) areaId?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) managementAreaId?: IdFilter;
  @Field(() => SafeIntFilter, { nullable: true, description: 'In 0.01 m².' }) floorArea?: SafeIntFilter;
  @Field(() => IntFilter, { nullable: true }) households?: IntFilter;
  @Field(() => IntFilter, { nullable: true }) completionYear?: IntFilter;
  @Field(() => LocalDateFilter, { nullable: true }) completedOn?: LocalDateFilter;
  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'Whether its owners’ committee is in office today.',
  })
  hasCommitteeInOffice?: BooleanFilter;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Only what counts as completed, and not demolished, on the day. At the top of a filter, rows are told as they were on it.',
  })
  countedOn?: string;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'Beside countedOn: only those of which something that counts on the day was recorded after it.',
  })
  recordedAfter?: string;
  @Field(() => ManagedOnFilter, { nullable: true }) managedOn?: ManagedOnFilter;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Only those whose owners’ committee was in office on the day.',
  })
  committeeInOfficeOn?: string;
  @Field(() => String, { nullable: true, description: 'Part of the name, an alias or the address.' })
  search?: string;
  @Field(() => [EstateFilter], { nullable: true }) and?: EstateFilter[];
  @Field(() => [EstateFilter], { nullable: true }) or?: EstateFilter[];
  @Field(() => EstateFilter, { nullable: true }) not?: EstateFilter;
}

@InputType()
export class EstateOrder {
  @Field(() => EstateOrderField) field!: EstateOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class EstateListArgs extends PageArgs {
  @Field(() => EstateFilter, { nullable: true }) filter?: EstateFilter;
  @Field(() => [EstateOrder], { nullable: true }) orderBy?: EstateOrder[];
}
