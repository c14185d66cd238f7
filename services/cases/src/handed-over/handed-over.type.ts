import { connectionType, LocalDateScalar, PageArgs, type LocalDate } from '@guanjia/kit';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { CaseStandingFilter } from '../case/case-filter.type.ts';
import { CollectivePetitionStandingFilter } from '../collective-petition/collective-petition.type.ts';

@ObjectType({
  description:
    'A case or collective petition that a division of the caller’s held and handed over: as far as it was known there, nothing of what came after.',
})
export class HandedOver {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => LocalDateScalar) receivedOn!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'The first day on which it was with the other division.' })
  handedOverOn!: LocalDate;
}

export const HandedOverConnection = connectionType<HandedOver>('HandedOver', () => HandedOver);

@InputType({ description: 'The filter of a figure’s rows as the figure gives it.' })
export class HandedOverCaseFilter {
  @Field(() => CaseStandingFilter, { nullable: true }) asOf?: CaseStandingFilter;
  @Field(() => [HandedOverCaseFilter], { nullable: true }) and?: HandedOverCaseFilter[];
  @Field(() => [HandedOverCaseFilter], { nullable: true }) or?: HandedOverCaseFilter[];
}

@InputType({ description: 'The filter of a figure’s rows as the figure gives it.' })
export class HandedOverPetitionFilter {
  @Field(() => CollectivePetitionStandingFilter) asOf!: CollectivePetitionStandingFilter;
}

@ArgsType()
export class HandedOverCaseListArgs extends PageArgs {
  @Field(() => HandedOverCaseFilter) filter!: HandedOverCaseFilter;
}

@ArgsType()
export class HandedOverPetitionListArgs extends PageArgs {
  @Field(() => HandedOverPetitionFilter) filter!: HandedOverPetitionFilter;
}
