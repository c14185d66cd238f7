import { listArgs, PageArgs, type Connection, type RequestContext } from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import {
  pingWebhook,
  registerWebhook,
  replayDeadLetters,
  replayDelivery,
  rotateWebhookSecret,
  updateWebhook,
} from './keep-webhooks.ts';
import {
  deadLettersOf,
  deliveryList,
  endpointList,
  readable,
  type DeliveryRow,
  type EndpointRow,
} from './webhook-lists.ts';
import { eventTypes } from './webhook-message.rules.ts';
import {
  RegisterWebhookInput,
  ReplayDeadWebhookDeliveriesInput,
  ReplayWebhookDeliveryInput,
  RotateWebhookSecretInput,
  TestWebhookInput,
  UpdateWebhookInput,
  WebhookDeliveryConnection,
  WebhookDeliveryListArgs,
  WebhookDeliveryPayload,
  WebhookEndpoint,
  WebhookEndpointConnection,
  WebhookPayload,
  WebhookReplayPayload,
  WebhookSecretPayload,
} from './webhook.types.ts';

interface Kept {
  endpoint: EndpointRow | null;
}

@Resolver(() => WebhookEndpoint)
export class WebhookResolver {
  @FieldResolver(() => Int, { description: 'Messages that were given up; they can be replayed.' })
  deadLetters(@Root() { id }: EndpointRow, @Ctx() context: RequestContext): Promise<number> {
    return deadLettersOf(context).load(id);
  }

  @Query(() => [String], { description: 'What an endpoint may listen to.' })
  webhookEventTypes(): string[] {
    return [...eventTypes];
  }

  @Query(() => WebhookEndpointConnection, {
    description: 'For administrators and heads; a client sees its own.',
  })
  webhookEndpoints(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<EndpointRow>> {
    return endpointList.page(context, listArgs(args), readable(context));
  }

  @Query(() => WebhookDeliveryConnection, {
    description:
      'Messages to integrators, the newest first. For administrators and heads; a client sees its own.',
  })
  webhookDeliveries(
    @Args(() => WebhookDeliveryListArgs) args: WebhookDeliveryListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<DeliveryRow>> {
    return deliveryList.page(context, listArgs(args), readable(context));
  }

  @Mutation(() => WebhookSecretPayload, {
    description: 'Tells the secret that signs its messages, this once.',
  })
  async registerWebhook(
    @Arg('input', () => RegisterWebhookInput) input: RegisterWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<Kept & { secret: string }> {
    const { id, secret } = await registerWebhook(context, input);
    return { endpoint: await endpointList.byId(context).load(id), secret };
  }

  @Mutation(() => WebhookPayload)
  async updateWebhook(
    @Arg('input', () => UpdateWebhookInput) input: UpdateWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<Kept> {
    await updateWebhook(context, input);
    return { endpoint: await endpointList.byId(context).load(input.id) };
  }

  @Mutation(() => WebhookSecretPayload, { description: 'Messages carry both signatures for a day.' })
  async rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput) { id }: RotateWebhookSecretInput,
    @Ctx() context: RequestContext,
  ): Promise<Kept & { secret: string }> {
    const { secret } = await rotateWebhookSecret(context, id);
    return { endpoint: await endpointList.byId(context).load(id), secret };
  }

  @Mutation(() => WebhookDeliveryPayload, { description: 'Sends a message of the type webhook.ping.' })
  async testWebhook(
    @Arg('input', () => TestWebhookInput) { id }: TestWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<{ delivery: DeliveryRow | null }> {
    const deliveryId = await pingWebhook(context, id);
    return { delivery: await deliveryList.byId(context).load(deliveryId) };
  }

  @Mutation(() => WebhookDeliveryPayload, { description: 'Sends a message again, under its old id.' })
  async replayWebhookDelivery(
    @Arg('input', () => ReplayWebhookDeliveryInput) { id }: ReplayWebhookDeliveryInput,
    @Ctx() context: RequestContext,
  ): Promise<{ delivery: DeliveryRow | null }> {
    await replayDelivery(context, id);
    return { delivery: await deliveryList.byId(context).load(id) };
  }

  @Mutation(() => WebhookReplayPayload, { description: 'Sends every dead letter of an endpoint again.' })
  async replayDeadWebhookDeliveries(
    @Arg('input', () => ReplayDeadWebhookDeliveriesInput) { endpointId }: ReplayDeadWebhookDeliveriesInput,
    @Ctx() context: RequestContext,
  ): Promise<{ replayed: number }> {
    return { replayed: await replayDeadLetters(context, endpointId) };
  }
}
