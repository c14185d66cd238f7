import {
  connectionType,
  DateTimeFilter,
  DateTimeScalar,
  DivisionCodeScalar,
  enumFilter,
  IdFilter,
  JSONScalar,
  PageArgs,
  SafeIntScalar,
  StringFilter,
} from '@guanjia/kit';
import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ChannelEnum } from '../case/case-enums.ts';
import type { Channel } from '../deadlines/deadline-pack.ts';
import { webhookFailures, type WebhookFailure } from './post-webhook.ts';

const named = <const Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;

const deliveryStates = ['PENDING', 'DELIVERED', 'DEAD'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
const DeliveryStateEnum = named(deliveryStates);
registerEnumType(DeliveryStateEnum, {
  name: 'WebhookDeliveryState',
  description: 'PENDING: to be sent, or sent again. DEAD: given up after about a day; it can be replayed.',
});
const FailureEnum = named(webhookFailures);
registerEnumType(FailureEnum, {
  name: 'WebhookFailure',
  description: 'Why a receiver did not take a message.',
});

@ObjectType({ description: 'Where an integrator’s client hears of its cases.' })
export class WebhookEndpoint {
  @Field(() => ID) id!: string;
  @Field(() => String) clientId!: string;
  @Field(() => DivisionCodeScalar, { description: 'Cases of it and of everything below.' })
  divisionCode!: string;
  @Field(() => String) url!: string;
  @Field(() => [String], { description: 'E.g. case.accepted; none means all.' }) eventTypes!: string[];
  @Field(() => [ChannelEnum], { description: 'Of the client’s own channels; none means all of them.' })
  channels!: Channel[];
  @Field(() => Boolean) active!: boolean;
  @Field(() => DateTimeScalar) createdAt!: string;
  @Field(() => Int) version!: number;
}
export const WebhookEndpointConnection = connectionType<WebhookEndpoint>(
  'WebhookEndpoint',
  () => WebhookEndpoint,
);

@ObjectType({ description: 'A message to an endpoint and what became of it. Its moments are real time.' })
export class WebhookDelivery {
  @Field(() => ID, { description: 'The webhook-id header: the same however often it is sent.' }) id!: string;
  @Field(() => ID) endpointId!: string;
  @Field(() => ID, { nullable: true }) caseId?: string | null;
  @Field(() => String) eventType!: string;
  @Field(() => SafeIntScalar, {
    nullable: true,
    description: 'Of two messages about one case the higher one is the later.',
  })
  sequence?: number | null;
  @Field(() => JSONScalar) payload!: unknown;
  @Field(() => DeliveryStateEnum) state!: DeliveryState;
  @Field(() => Int) attempts!: number;
  @Field(() => Int, { nullable: true, description: 'The HTTP status of the last answer.' })
  lastStatus?: number | null;
  @Field(() => FailureEnum, { nullable: true }) lastFailure?: WebhookFailure | null;
  @Field(() => DateTimeScalar) createdAt!: string;
  @Field(() => DateTimeScalar, { nullable: true }) lastAttemptAt?: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) nextAttemptAt?: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) deliveredAt?: string | null;
}
export const WebhookDeliveryConnection = connectionType<WebhookDelivery>(
  'WebhookDelivery',
  () => WebhookDelivery,
);

const DeliveryStateFilter = enumFilter(DeliveryStateEnum, 'WebhookDeliveryState');

@InputType()
export class WebhookDeliveryFilter {
  @Field(() => IdFilter, { nullable: true }) endpointId?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) caseId?: IdFilter;
  @Field(() => DeliveryStateFilter, { nullable: true }) state?: object;
  @Field(() => StringFilter, { nullable: true }) eventType?: StringFilter;
  @Field(() => DateTimeFilter, { nullable: true }) createdAt?: DateTimeFilter;
  @Field(() => [WebhookDeliveryFilter], { nullable: true }) and?: WebhookDeliveryFilter[];
  @Field(() => [WebhookDeliveryFilter], { nullable: true }) or?: WebhookDeliveryFilter[];
  @Field(() => WebhookDeliveryFilter, { nullable: true }) not?: WebhookDeliveryFilter;
}

@ArgsType()
export class WebhookDeliveryListArgs extends PageArgs {
  @Field(() => WebhookDeliveryFilter, { nullable: true }) filter?: WebhookDeliveryFilter;
}

@InputType()
export class RegisterWebhookInput {
  @Field(() => String, { description: 'The client, as the identity provider names it.' }) clientId!: string;
  @Field(() => DivisionCodeScalar, { nullable: true, description: 'Yours unless told.' })
  divisionCode?: string;
  @Field(() => String, { description: 'https only.' }) url!: string;
  @Field(() => [String], { nullable: true }) eventTypes?: string[];
  @Field(() => [ChannelEnum], { nullable: true }) channels?: Channel[];
}

@InputType()
export class UpdateWebhookInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true }) url?: string;
  @Field(() => [String], { nullable: true }) eventTypes?: string[];
  @Field(() => [ChannelEnum], { nullable: true }) channels?: Channel[];
  @Field(() => Boolean, { nullable: true }) active?: boolean;
}

@ObjectType()
export class WebhookPayload {
  @Field(() => WebhookEndpoint) endpoint!: WebhookEndpoint;
}

@ObjectType()
export class WebhookSecretPayload extends WebhookPayload {
  @Field(() => String, { description: 'Shown this once. The one before signs for a day more.' })
  secret!: string;
}

@ObjectType()
export class WebhookDeliveryPayload {
  @Field(() => WebhookDelivery) delivery!: WebhookDelivery;
}

@ObjectType()
export class WebhookReplayPayload {
  @Field(() => Int, { description: 'How many dead letters are sent again.' }) replayed!: number;
}

@InputType()
export class RotateWebhookSecretInput {
  @Field(() => ID) id!: string;
}

@InputType()
export class TestWebhookInput {
  @Field(() => ID) id!: string;
}

@InputType()
export class ReplayWebhookDeliveryInput {
  @Field(() => ID) id!: string;
}

@InputType()
export class ReplayDeadWebhookDeliveriesInput {
  @Field(() => ID) endpointId!: string;
}
