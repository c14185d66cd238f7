import {
  BooleanFilter,
  connectionType,
  enumFilter,
  IdFilter,
  LocalDateFilter,
  LocalDateScalar,
  Node,
  PageArgs,
  SortDirection,
  StringFilter,
} from '@guanjia/kit';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum CommitteeState {
  PREPARING = 'PREPARING',
  ELECTED = 'ELECTED',
  CONSTITUTED = 'CONSTITUTED',
  IN_OFFICE = 'IN_OFFICE',
  REELECTION_DUE = 'REELECTION_DUE',
  EXPIRED = 'EXPIRED',
  DISSOLVED = 'DISSOLVED',
}
registerEnumType(CommitteeState, {
  name: 'CommitteeState',
  description:
    'Computed from the recorded steps and the day. CONSTITUTED: has met and is to be filed. REELECTION_DUE: still in office.',
});

export enum CommitteeStepKind {
  PREPARATION_GROUP_FORMED = 'PREPARATION_GROUP_FORMED',
  CONGRESS_VOTED = 'CONGRESS_VOTED',
  FIRST_MEETING_HELD = 'FIRST_MEETING_HELD',
  FILED_WITH_SUBDISTRICT = 'FILED_WITH_SUBDISTRICT',
  FILED_WITH_DISTRICT = 'FILED_WITH_DISTRICT',
  BY_ELECTION_HELD = 'BY_ELECTION_HELD',
  MEMBERS_CHANGED = 'MEMBERS_CHANGED',
  CHANGE_FILED = 'CHANGE_FILED',
  REELECTION_NOTICED = 'REELECTION_NOTICED',
  DISSOLVED = 'DISSOLVED',
}
registerEnumType(CommitteeStepKind, {
  name: 'CommitteeStepKind',
  description: 'The steps of the procedure (建房[2009]274号).',
});

export enum OwnersCommitteeOrderField {
  BEGUN_ON = 'BEGUN_ON',
}
registerEnumType(OwnersCommitteeOrderField, { name: 'OwnersCommitteeOrderField' });

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: '业主委员会: one term of it.' })
export class OwnersCommittee extends Node {
  @Field(() => LocalDateScalar, { nullable: true }) electedOn!: string | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The later of the filings with both authorities.',
  })
  filedOn!: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) termFrom!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the term.' }) termTo!:
    string | null;
  @Field(() => LocalDateScalar, { nullable: true }) dissolvedOn!: string | null;
  @Field(() => Int, { nullable: true, description: 'Members.' }) size!: number | null;
  @Field(() => LocalDateScalar, { description: 'Day of its first step.' }) begunOn!: string;
  @Field(() => Int) version!: number;
  estateId!: string;
  rulePackId!: string;
}

@ObjectType({ description: 'A step of the procedure as it was recorded.' })
export class CommitteeStep {
  @Field(() => ID) id!: string;
  @Field(() => CommitteeStepKind) step!: CommitteeStepKind;
  @Field(() => LocalDateScalar) on!: string;
  @Field(() => Boolean, { nullable: true, description: 'Of a vote: whether the committee was elected.' })
  passed!: boolean | null;
  @Field(() => Int, { nullable: true }) size!: number | null;
  @Field(() => Int, { nullable: true }) termYears!: number | null;
  @Field(() => String, { nullable: true }) note!: string | null;
  committeeId!: string;
  place!: number;
}

@ObjectType({ description: 'What comes next and by when at the latest.' })
export class CommitteeNextStep {
  @Field(() => CommitteeStepKind) step!: CommitteeStepKind;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Null where no clock runs.' }) dueOn!:
    string | null;
  @Field(() => Boolean) overdue!: boolean;
}

export const OwnersCommitteeConnection = connectionType<OwnersCommittee>(
  'OwnersCommittee',
  () => OwnersCommittee,
);
export const CommitteeStepConnection = connectionType<CommitteeStep>('CommitteeStep', () => CommitteeStep);

const StateFilter = enumFilter(CommitteeState, 'CommitteeState');

@InputType()
export class OwnersCommitteeFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) estateId?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) divisionCode?: StringFilter;
  @Field(() => StateFilter, { nullable: true, description: 'The state today.' }) state?: object;
  @Field(() => BooleanFilter, { nullable: true, description: 'Whether it is in office today.' })
  inOffice?: BooleanFilter;
  @Field(() => LocalDateFilter, { nullable: true }) electedOn?: LocalDateFilter;
  @Field(() => LocalDateFilter, { nullable: true }) filedOn?: LocalDateFilter;
  @Field(() => LocalDateFilter, { nullable: true }) termTo?: LocalDateFilter;
  @Field(() => [OwnersCommitteeFilter], { nullable: true }) and?: OwnersCommitteeFilter[];
  @Field(() => [OwnersCommitteeFilter], { nullable: true }) or?: OwnersCommitteeFilter[];
  @Field(() => OwnersCommitteeFilter, { nullable: true }) not?: OwnersCommitteeFilter;
}

@InputType()
export class OwnersCommitteeOrder {
  @Field(() => OwnersCommitteeOrderField) field!: OwnersCommitteeOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class OwnersCommitteeListArgs extends PageArgs {
  @Field(() => OwnersCommitteeFilter, { nullable: true }) filter?: OwnersCommitteeFilter;
  @Field(() => [OwnersCommitteeOrder], { nullable: true }) orderBy?: OwnersCommitteeOrder[];
}
