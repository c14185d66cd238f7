import type { WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { TakenDelivery } from './due-deliveries.ts';
import type { Answer } from './post-webhook.ts';
import { pauseAfter } from './webhook-message.rules.ts';
import { webhookSettings } from './webhook-settings.ts';
import type { WebhookEndpointTable } from '../generated/tables.ts';

/** What became of a message that was sent. */
export interface AnsweredDelivery {
  delivery: TakenDelivery;
  answer: Answer;
}

/** Writes down what receivers answered, all in one statement; an answer whose message somebody else sent since counts no more. */
export async function recordAnswers(
  session: WriteSession,
  answered: readonly AnsweredDelivery[],
): Promise<void> {
  const outcomes = answered.map(outcomeOf);
  const at = webhookSettings().now().toISOString();
  const changed = await session.rows<{ endpointId: string; failure: string | null }>(sql`
    update webhook_delivery d set status = o.status, attempts = d.attempts + 1, failures = o.failures,
      next_attempt_at = o.next, last_attempt_at = ${at}::timestamptz,
      delivered_at = case when o.failure is null then ${at}::timestamptz end,
      last_status = o.http, last_error = o.failure
    from jsonb_to_recordset(${JSON.stringify(outcomes)}::jsonb) as o(id text, attempts int, status text, failures int,
      next timestamptz, http int, failure text)
    where d.id = any(${outcomes.map(({ id }) => id)}::text[]) and d.id = o.id and d.status = 'PENDING' and d.attempts = o.attempts
    returning d.endpoint_id as "endpointId", o.failure`);
  const gone = changed.filter(({ failure }) => failure === 'GONE').map(({ endpointId }) => endpointId);
  await endEndpoints(session, [...new Set(gone)]);
}

interface Outcome {
  id: string;
  attempts: number;
  status: 'DELIVERED' | 'PENDING' | 'DEAD';
  failures: number;
  next: string | null;
  http: number | null;
  failure: string | null;
}

function outcomeOf({ delivery, answer: { status, failure } }: AnsweredDelivery): Outcome {
  const { now, pauses, random } = webhookSettings();
  const failures = failure ? delivery.failures + 1 : delivery.failures;
  const hopeless = failure === 'GONE' || failure === 'ENDPOINT_INACTIVE';
  const pause = failure && !hopeless ? pauseAfter(failures, pauses, random()) : null;
  const next = pause === null ? null : new Date(now().getTime() + pause).toISOString();
  return {
    id: delivery.id,
    attempts: delivery.attempts,
    status: failure === null ? 'DELIVERED' : next ? 'PENDING' : 'DEAD',
    failures,
    next,
    http: status,
    failure,
  };
}

/** Standard Webhooks: a receiver that answers 410 wants no more messages. */
async function endEndpoints(session: WriteSession, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const ended = await session.rows<Pick<WebhookEndpointTable, 'id' | 'divisionCode' | 'url'>>(sql`
    update webhook_endpoint set active = false, version = version + 1 where id = any(${ids}::text[]) and active
    returning id, division_code as "divisionCode", url`);
  for (const { id, divisionCode, url } of ended) {
    session.audit({ action: 'endWebhook', subjectId: id, divisionCode, details: { url } });
  }
}
