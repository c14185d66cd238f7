import {
  BooleanFilter,
  connectionType,
  enumFilter,
  IdFilter,
  LocalDateFilter,
  LocalDateScalar,
  Node,
  PageArgs,
  SafeIntScalar,
  SortDirection,
  StringFilter,
} from '@guanjia/kit';
import { ArgsType, Directive, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ContractState {
  UPCOMING = 'UPCOMING',
  ACTIVE = 'ACTIVE',
  OPEN_ENDED = 'OPEN_ENDED',
  ENDED = 'ENDED',
}
registerEnumType(ContractState, {
  name: 'ContractState',
  description:
    'Computed from the dates. OPEN_ENDED: the term is over and the contract runs on (Civil Code 948).',
});

export enum ContractEndReason {
  COMPANY_DOES_NOT_RENEW = 'COMPANY_DOES_NOT_RENEW',
  OWNERS_DISMISS = 'OWNERS_DISMISS',
  NOTICE_AFTER_EXPIRY = 'NOTICE_AFTER_EXPIRY',
  AGREEMENT = 'AGREEMENT',
  FOLLOWED = 'FOLLOWED',
}
registerEnumType(ContractEndReason, {
  name: 'ContractEndReason',
  description: 'FOLLOWED: its term was over and another contract began.',
});

export enum ServiceContractOrderField {
  FROM = 'FROM',
  TO = 'TO',
}
registerEnumType(ServiceContractOrderField, { name: 'ServiceContractOrderField' });

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: '物业服务合同.' })
export class ServiceContract extends Node {
  @Field(() => Boolean, { description: 'For the whole estate; others are for a part of it.' }) main!: boolean;
  @Field(() => LocalDateScalar) from!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the agreed term.' }) to!:
    string | null;
  @Field(() => SafeIntScalar, { description: 'In cents (0.01 yuan).' }) feePerSquareMetreMonth!: number;
  @Field(() => String) serviceLevel!: string;
  @Field(() => Int, { nullable: true, description: 'Notice that the parties agreed on.' }) agreedNoticeDays!:
    number | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day in force, once known.' }) endedOn!:
    string | null;
  @Field(() => ContractEndReason, { nullable: true }) endReason!: ContractEndReason | null;
  @Field(() => LocalDateScalar, { nullable: true }) noticeGivenOn!: string | null;
  @Field(() => Int) version!: number;
  estateId!: string;
  companyId!: string;
  /** Contracts without a term sort as the last. */
  toOrder!: string;
}

export const ServiceContractConnection = connectionType<ServiceContract>(
  'ServiceContract',
  () => ServiceContract,
);

const StateFilter = enumFilter(ContractState, 'ContractState');

@InputType()
export class ServiceContractFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) estateId?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) companyId?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) divisionCode?: StringFilter;
  @Field(() => StateFilter, { nullable: true, description: 'The state today.' }) state?: object;
  @Field(() => BooleanFilter, { nullable: true }) main?: BooleanFilter;
  @Field(() => LocalDateFilter, { nullable: true }) from?: LocalDateFilter;
  @Field(() => LocalDateFilter, { nullable: true }) to?: LocalDateFilter;
  @Field(() => [ServiceContractFilter], { nullable: true }) and?: ServiceContractFilter[];
  @Field(() => [ServiceContractFilter], { nullable: true }) or?: ServiceContractFilter[];
  @Field(() => ServiceContractFilter, { nullable: true }) not?: ServiceContractFilter;
}

@InputType()
export class ServiceContractOrder {
  @Field(() => ServiceContractOrderField) field!: ServiceContractOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class ServiceContractListArgs extends PageArgs {
  @Field(() => ServiceContractFilter, { nullable: true }) filter?: ServiceContractFilter;
  @Field(() => [ServiceContractOrder], { nullable: true }) orderBy?: ServiceContractOrder[];
}
