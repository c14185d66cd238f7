import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { DivisionCodeScalar, LocalDateScalar } from '@guanjia/kit';
import { CreditEntry } from './credit.type.ts';

@InputType()
export class RecordCreditEntryInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string;
  @Field(() => ID) companyId!: string;
  @Field(() => ID, { description: 'An item of the pack that holds on the effective date.' }) itemId!: string;
  @Field(() => ID, { nullable: true, description: 'Where it happened; its division is taken.' })
  estateId?: string;
  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'Where it happened when no estate is given; your own unless told.',
  })
  divisionCode?: string;
  @Field(() => LocalDateScalar) effectiveOn!: string;
  @Field(() => String, { description: 'What it rests on: document, date, photo.' }) evidence!: string;
  @Field(() => String, { nullable: true }) note?: string;
}

@InputType()
export class VoidCreditEntryInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) reason!: string;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The day from which it counts no more, today unless told: scores of earlier days stay as they were. The entry’s own first day when it was never right.',
  })
  from?: string;
}

@ObjectType()
export class CreditEntryPayload {
  @Field(() => CreditEntry) creditEntry!: object;
}
