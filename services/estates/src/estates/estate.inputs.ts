import { DivisionCodeScalar, LocalDateScalar, SafeIntScalar } from '@guanjia/kit';
import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ManagementMode } from '../management/management.types.ts';
import { Datum, Estate, EstateStatus } from './estate.types.ts';

@InputType()
export class LocationInput {
  @Field(() => Float) latitude!: number;
  @Field(() => Float) longitude!: number;
  @Field(() => Datum) datum!: Datum;
}

/** What may be told of an estate when it is added and whenever it changes. */
@InputType()
abstract class EstateFactsInput {
  @Field(() => [String], { nullable: true }) aliases?: string[] | null;
  @Field(() => String, { nullable: true }) address?: string | null;
  @Field(() => ID, { nullable: true, description: 'An area of the same community.' }) areaId?: string | null;
  @Field(() => EstateStatus, { nullable: true }) status?: EstateStatus | null;
  @Field(() => Int, { nullable: true }) completionYear?: number | null;
  @Field(() => LocalDateScalar, { nullable: true }) completedOn?: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) demolishedOn?: string | null;
  @Field(() => SafeIntScalar, { nullable: true, description: 'In 0.01 m².' }) floorArea?: number | null;
  @Field(() => Int, { nullable: true }) households?: number | null;
  @Field(() => Int, { nullable: true }) buildings?: number | null;
  @Field(() => String, { nullable: true }) developer?: string | null;
  @Field(() => LocationInput, { nullable: true }) location?: LocationInput | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The day from which this holds, today unless told: figures of earlier days stay as they were. An earlier day puts right what is recorded late; a demolition holds from its own day.',
  })
  from?: string | null;
}

@InputType()
export class CreateEstateInput extends EstateFactsInput {
  @Field(() => String, { nullable: true, description: 'The same key with the same input makes one estate.' })
  idempotencyKey?: string | null;
  @Field(() => String) name!: string;
  @Field(() => DivisionCodeScalar, { description: 'Its community.' }) divisionCode!: string;
}

@InputType({ description: 'What is left out stays as it is; null empties what may be empty.' })
export class UpdateEstateInput extends EstateFactsInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true }) name?: string | null;
}

@InputType()
export class MoveEstateInput {
  @Field(() => ID, { description: 'The estate.' }) id!: string;
  @Field(() => Int, { description: 'The estate’s.' }) version!: number;
  @Field(() => DivisionCodeScalar, { description: 'The community that it comes under.' })
  divisionCode!: string;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day there, today unless told: figures of earlier days stay with its old community.',
  })
  from?: string | null;
}

@InputType()
export class ChangeManagementModeInput {
  @Field(() => ID, { description: 'The estate.' }) id!: string;
  @Field(() => Int, { description: 'The estate’s.' }) version!: number;
  @Field(() => ManagementMode) mode!: ManagementMode;
  @Field(() => ID, {
    nullable: true,
    description: 'For PROPERTY_COMPANY, and for QUASI once one was selected.',
  })
  companyId?: string | null;
  @Field(() => LocalDateScalar, { description: 'First day; what lasted until then ends the day before.' })
  from!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, when it is known.' }) to?:
    string | null;
}

@ObjectType()
export class EstatePayload {
  @Field(() => Estate) estate!: Estate;
}
