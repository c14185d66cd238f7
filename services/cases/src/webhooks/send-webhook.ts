import { defineJob, type DivisionCode, type RequestContext, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { postWebhook, type Answer, type Message } from './post-webhook.ts';
import { pauseAfter } from './webhook-message.rules.ts';
import { openedSecret } from './webhook-secret.ts';
import { webhookSettings } from './webhook-settings.ts';

export interface SendWebhook {
  deliveryId: string;
  /** How often it was sent when this job was added: a job that comes late finds another number and does nothing. */
  attempts: number;
}

/** Sends a message once; what fails adds the job of the next time. */
export const sendWebhook = defineJob<SendWebhook>({
  name: 'cases.sendWebhook',
  concurrency: 4,
  async handle({ data, open }) {
    const due = await open((context) => dueDelivery(context, data));
    if (!due) return;
    const answer: Answer = due.active
      ? await postWebhook(due.message)
      : { status: null, failure: 'ENDPOINT_INACTIVE' };
    await open((context) =>
      context.write('sendWebhook', (session) => recordAnswer(session, data, due.failures, answer)),
    );
  },
});

/** A message whose time came long ago has lost its job, e.g. with a restored queue: it gets another. */
const FORGOTTEN_MS = 10 * 60_000;
const MOST_AT_ONCE = 1_000;

export const resumeWebhooks = defineJob({
  name: 'cases.resumeWebhooks',
  schedule: '*/5 * * * *',
  handle: ({ open }) =>
    open((context) =>
      context.write('resumeWebhooks', async (session) => {
        const before = new Date(webhookSettings().now().getTime() - FORGOTTEN_MS).toISOString();
        const forgotten = await session.rows<SendWebhook>(sql`
          select id as "deliveryId", attempts from webhook_delivery
          where status = 'PENDING' and next_attempt_at < ${before} order by next_attempt_at
          limit ${sql.lit(MOST_AT_ONCE)}`);
        for (const one of forgotten) await session.enqueue(sendWebhook, one);
      }),
    ),
});

interface Due {
  active: boolean;
  failures: number;
  message: Message;
}

async function dueDelivery(
  context: RequestContext,
  { deliveryId, attempts }: SendWebhook,
): Promise<Due | null> {
  const [row] = await context.rows<{
    active: boolean;
    failures: number;
    endpointId: string;
    url: string;
    body: string;
    secret: string;
    previous: string | null;
    previousUntil: string | null;
  }>(sql`
    select e.active, d.failures, e.id as "endpointId", e.url, d.payload as body, e.secret_sealed as secret,
      e.previous_secret_sealed as previous, e.previous_secret_until as "previousUntil"
    from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id
    where d.id = ${deliveryId} and d.status = 'PENDING' and d.attempts = ${attempts}`);
  if (!row) return null;
  const { now } = webhookSettings();
  const previousCounts =
    row.previous !== null && row.previousUntil !== null && new Date(row.previousUntil) > now();
  const sealed = previousCounts && row.previous !== null ? [row.secret, row.previous] : [row.secret];
  return {
    active: row.active,
    failures: row.failures,
    message: {
      id: deliveryId,
      url: row.url,
      body: row.body,
      secrets: sealed.map((one) => openedSecret(row.endpointId, one)),
    },
  };
}

async function recordAnswer(
  session: WriteSession,
  { deliveryId, attempts }: SendWebhook,
  earlierFailures: number,
  { status, failure }: Answer,
): Promise<void> {
  const { now, pauses, random } = webhookSettings();
  const at = now();
  const failures = failure ? earlierFailures + 1 : earlierFailures;
  const hopeless = failure === 'GONE' || failure === 'ENDPOINT_INACTIVE';
  const pause = failure && !hopeless ? pauseAfter(failures, pauses, random()) : null;
  const next = pause === null ? null : new Date(at.getTime() + pause);
  const outcome = failure === null ? 'DELIVERED' : next ? 'PENDING' : 'DEAD';
  const [changed] = await session.rows<{ endpointId: string }>(sql`
    update webhook_delivery set status = ${outcome}, attempts = attempts + 1, failures = ${failures},
      next_attempt_at = ${next?.toISOString() ?? null}::timestamptz, last_attempt_at = ${at.toISOString()}::timestamptz,
      delivered_at = ${failure === null ? at.toISOString() : null}::timestamptz,
      last_status = ${status}::int, last_error = ${failure}
    where id = ${deliveryId} and status = 'PENDING' and attempts = ${attempts}
    returning endpoint_id as "endpointId"`);
  if (!changed) return;
  // Standard Webhooks: a receiver that answers 410 wants no more messages.
  if (failure === 'GONE') {
    const [gone] = await session.rows<{ divisionCode: DivisionCode; url: string }>(sql`
      update webhook_endpoint set active = false, version = version + 1 where id = ${changed.endpointId} and active
      returning division_code as "divisionCode", url`);
    if (gone) {
      const { divisionCode, url } = gone;
      session.audit({ action: 'endWebhook', subjectId: changed.endpointId, divisionCode, details: { url } });
    }
  }
  if (!next) return;
  await session.enqueue(
    sendWebhook,
    { deliveryId, attempts: attempts + 1 },
    pause === 0 ? {} : { startAfter: next },
  );
}
