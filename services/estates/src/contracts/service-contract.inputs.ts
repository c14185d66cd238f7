import { LocalDateScalar, SafeIntScalar } from '@guanjia/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ContractEndReason, ServiceContract } from './service-contract.types.ts';

@InputType()
export class CreateServiceContractInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input makes one contract.',
  })
  idempotencyKey?: string | null;
  @Field(() => ID) estateId!: string;
  @Field(() => ID) companyId!: string;
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'For the whole estate; an estate has one such contract at a time.',
  })
  main!: boolean;
  @Field(() => LocalDateScalar) from!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the agreed term.' }) to?:
    string | null;
  @Field(() => SafeIntScalar, { description: 'In cents (0.01 yuan).' }) feePerSquareMetreMonth!: number;
  @Field(() => String) serviceLevel!: string;
  @Field(() => Int, { nullable: true, description: 'Days of notice that the parties agreed on.' })
  agreedNoticeDays?: number | null;
}

@InputType()
export class EndServiceContractInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => ContractEndReason, {
    description: 'Any but FOLLOWED, which a following contract brings about.',
  })
  reason!: ContractEndReason;
  @Field(() => LocalDateScalar, { description: 'Last day in force.' }) endsOn!: string;
  @Field(() => LocalDateScalar) noticeGivenOn!: string;
}

@ObjectType()
export class ServiceContractPayload {
  @Field(() => ServiceContract) serviceContract!: ServiceContract;
}
