import { connectionType, PageArgs, StringFilter } from '@guanjia/kit';
import { ArgsType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { ChannelEnum } from '../case/case-enums.ts';
import type { Channel } from '../deadlines/deadline-pack.ts';

@ObjectType({ description: 'An integrator’s client and the channels whose cases it makes and reads.' })
export class Integrator {
  @Field(() => ID, { description: 'The client, as the identity provider names it.' }) id!: string;
  @Field(() => [ChannelEnum]) channels!: Channel[];
}
export const IntegratorConnection = connectionType<Integrator>('Integrator', () => Integrator);

@InputType()
export class IntegratorFilter {
  @Field(() => StringFilter, { nullable: true }) id?: StringFilter;
}

@ArgsType()
export class IntegratorListArgs extends PageArgs {
  @Field(() => IntegratorFilter, { nullable: true }) filter?: IntegratorFilter;
}

@InputType()
export class SetIntegratorChannelsInput {
  @Field(() => String, { description: 'The client, as the identity provider names it.' }) clientId!: string;
  @Field(() => [ChannelEnum], { description: 'All of its channels; none takes its access to cases away.' })
  channels!: Channel[];
}

@ObjectType()
export class IntegratorPayload {
  @Field(() => Integrator, { nullable: true, description: 'Null when it has no channels any more.' })
  integrator?: Integrator | null;
}
