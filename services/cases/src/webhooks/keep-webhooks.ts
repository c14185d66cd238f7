import { randomBytes } from 'node:crypto';
import {
  newId,
  notFound,
  PlatformError,
  requireVersion,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { divisionFor } from '../case/case-division.ts';
import type { Channel } from '../deadlines/deadline-pack.ts';
import { urlRefusal } from './allowed-address.ts';
import { storeDeliveries } from './fan-out.ts';
import { sendWebhooks } from './send-webhooks.ts';
import { WebhookEndpointEntity } from './webhook-endpoint.entity.ts';
import { requireKeeper } from './webhook-lists.ts';
import { PING } from './webhook-message.rules.ts';
import { sealedSecret } from './webhook-secret.ts';
import { webhookSettings } from './webhook-settings.ts';
import type { RegisterWebhookInput, UpdateWebhookInput } from './webhook.types.ts';
import type { IntegratorChannelTable, WebhookDeliveryTable } from '../generated/tables.ts';

/** After a rotation the old secret signs beside the new one for so long. */
const OLD_SECRET_MS = 24 * 3_600_000;

export interface SecretOnce {
  id: string;
  /** Kept only sealed from now on. */
  secret: string;
}

/** Registers an endpoint. Throws FORBIDDEN, INVALID_INPUT (URL, event types), NOT_FOUND or RULE_VIOLATED (channels). */
export async function registerWebhook(
  context: RequestContext,
  input: RegisterWebhookInput,
): Promise<SecretOnce> {
  requireKeeper(context);
  const { url, eventTypes = [], channels = [], clientId } = input;
  requireUrl(url);
  requireEventTypes(eventTypes);
  const secret = newSecret();
  const id = newId('WebhookEndpoint');
  // What happened before has its position by then: the endpoint hears of what comes after.
  await context.sequence();
  await context.write('registerWebhook', async (session) => {
    const divisionCode = await divisionFor(session, { divisionCode: input.divisionCode });
    await requireChannels(session, clientId, channels);
    const [feed] = await session.rows<{ position: string }>(
      sql`select coalesce(max(position), 0) as position from outbox_event`,
    );
    session.em.create(WebhookEndpointEntity, {
      id,
      clientId,
      divisionCode,
      url,
      eventTypes,
      channels,
      active: true,
      afterPosition: BigInt(feed?.position ?? 0),
      secretSealed: sealedSecret(id, secret),
      createdAt: session.clock.now(),
      createdBy: session.caller.subject,
      version: 1,
    });
    session.audit({
      action: 'registerWebhook',
      subjectId: id,
      divisionCode,
      details: { clientId, url, eventTypes, channels },
    });
  });
  return { id, secret };
}

/** Changes an endpoint, or stops it. Throws as registerWebhook does, and VERSION_CONFLICT. */
export async function updateWebhook(context: RequestContext, input: UpdateWebhookInput): Promise<void> {
  requireKeeper(context);
  const { id, version, ...asked } = input;
  if (asked.url !== undefined) requireUrl(asked.url);
  requireEventTypes(asked.eventTypes ?? []);
  await context.write('updateWebhook', async (session) => {
    const endpoint = await endpointFor(session, id);
    requireVersion(endpoint, version);
    await requireChannels(session, endpoint.clientId, asked.channels ?? []);
    const changes = Object.fromEntries(
      Object.entries(asked).filter(([, value]) => value !== undefined && value !== null),
    );
    Object.assign(endpoint, changes);
    session.audit({
      action: 'updateWebhook',
      subjectId: id,
      divisionCode: endpoint.divisionCode,
      details: changes,
    });
  });
}

/** Gives an endpoint a new secret. */
export async function rotateWebhookSecret(context: RequestContext, id: string): Promise<SecretOnce> {
  requireKeeper(context);
  const { now } = webhookSettings();
  const secret = newSecret();
  await context.write('rotateWebhookSecret', async (session) => {
    const endpoint = await endpointFor(session, id);
    endpoint.previousSecretSealed = endpoint.secretSealed;
    endpoint.previousSecretUntil = new Date(now().getTime() + OLD_SECRET_MS);
    endpoint.secretSealed = sealedSecret(id, secret);
    session.audit({
      action: 'rotateWebhookSecret',
      subjectId: id,
      divisionCode: endpoint.divisionCode,
      details: {},
    });
  });
  return { id, secret };
}

/** Sends a message that means nothing; answers its id. */
export async function pingWebhook(context: RequestContext, endpointId: string): Promise<string> {
  requireKeeper(context);
  const id = newId('WebhookDelivery');
  await context.write('testWebhook', async (session) => {
    const { clientId, divisionCode } = await endpointFor(session, endpointId);
    const timestamp = webhookSettings().now().toISOString();
    const payload = JSON.stringify({ type: PING, timestamp, data: { endpointId } });
    const ping = {
      id,
      endpointId,
      clientId,
      divisionCode,
      caseId: null,
      eventType: PING,
      sequence: null,
      payload,
    };
    await storeDeliveries(session, [ping]);
    session.audit({ action: 'testWebhook', subjectId: endpointId, divisionCode, details: {} });
  });
  return id;
}

/** Sends a message again that was delivered or given up. Throws NOT_FOUND, or RULE_VIOLATED while it is under way. */
export async function replayDelivery(context: RequestContext, id: string): Promise<void> {
  requireKeeper(context);
  await context.write('replayWebhookDelivery', async (session) => {
    const [known] = await session.rows<Pick<WebhookDeliveryTable, 'status' | 'divisionCode'>>(
      sql`select status, division_code as "divisionCode" from webhook_delivery where id = ${id} for update`,
    );
    if (!known) throw notFound('WebhookDelivery', id);
    if (known.status === 'PENDING') {
      throw new PlatformError('RULE_VIOLATED', 'This message is still being sent.', {
        reason: 'webhookUnderWay',
      });
    }
    await replay(session, sql`id = ${id}`);
    const { divisionCode } = known;
    session.audit({ action: 'replayWebhookDelivery', subjectId: id, divisionCode, details: {} });
  });
}

/** Sends every dead letter of an endpoint again; answers how many. */
export async function replayDeadLetters(context: RequestContext, endpointId: string): Promise<number> {
  requireKeeper(context);
  return context.write('replayDeadWebhookDeliveries', async (session) => {
    const { divisionCode } = await endpointFor(session, endpointId);
    const replayed = await replay(session, sql`endpoint_id = ${endpointId} and status = 'DEAD'`);
    const details = { replayed };
    session.audit({ action: 'replayDeadWebhookDeliveries', subjectId: endpointId, divisionCode, details });
    return replayed;
  });
}

async function replay(session: WriteSession, which: ReturnType<typeof sql>): Promise<number> {
  const now = webhookSettings().now().toISOString();
  const rows = await session.rows(sql`
    update webhook_delivery set status = 'PENDING', failures = 0, delivered_at = null, next_attempt_at = ${now}::timestamptz
    where ${which} returning id`);
  if (rows.length > 0) await session.enqueue(sendWebhooks, {});
  return rows.length;
}

async function endpointFor(session: WriteSession, id: string) {
  const endpoint = await session.em.findOne(WebhookEndpointEntity, { id });
  if (!endpoint) throw notFound('WebhookEndpoint', id);
  return endpoint;
}

/** Standard Webhooks: 24 to 64 bytes in base64 behind whsec_. */
function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

function requireUrl(url: string): void {
  const reason = urlRefusal(url, webhookSettings().privateNetworks);
  if (reason === null) return;
  throw new PlatformError('INVALID_INPUT', 'Give an https address that is reached from the internet.', {
    reason,
    field: 'url',
  });
}

function requireEventTypes(types: readonly string[]): void {
  const wrong = types.find((type) => !/^case\.[a-z]+(_[a-z]+)*$/.test(type));
  if (wrong === undefined) return;
  throw new PlatformError('INVALID_INPUT', `${wrong} is no event type; they look like case.accepted.`, {
    reason: 'webhookEventTypeUnknown',
    field: 'eventTypes',
    params: { type: wrong },
  });
}

async function requireChannels(
  session: WriteSession,
  clientId: string,
  wanted: readonly Channel[],
): Promise<void> {
  const rows = await session.rows<Pick<IntegratorChannelTable, 'channel'> & { channel: Channel }>(
    sql`select channel from integrator_channel where client_id = ${clientId}`,
  );
  const own = rows.map(({ channel }) => channel);
  const foreign = wanted.find((channel) => !own.includes(channel));
  if (own.length > 0 && foreign === undefined) return;
  throw new PlatformError('RULE_VIOLATED', `${clientId} has the channels ${own.join(', ') || 'none'}.`, {
    reason: 'channelNotOfClient',
    field: own.length === 0 ? 'clientId' : 'channels',
    params: { clientId, channel: foreign ?? null },
  });
}
