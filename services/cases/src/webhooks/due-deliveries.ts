import type { RequestContext, WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { EndpointLanes } from './endpoint-lanes.ts';
import type { Message } from './post-webhook.ts';
import { openedSecret } from './webhook-secret.ts';
import { webhookSettings } from './webhook-settings.ts';

/** A message that this instance sends now. */
export interface TakenDelivery {
  id: string;
  endpointId: string;
  active: boolean;
  /** How often it was sent so far: its answer counts only while that is so. */
  attempts: number;
  failures: number;
  message: Message;
}

/** Beyond the longest answer: whoever took a message and was killed leaves it to the others after that. */
const LEASE_MS = 50_000;

/**
 * Takes messages whose time has come, as many as their endpoints have lanes free. Until the answer is recorded or the lease
 * ends, nobody else takes them; the moment of the next attempt is that lease.
 */
export async function takeDue(
  session: WriteSession,
  free: ReturnType<EndpointLanes['free']>,
): Promise<TakenDelivery[]> {
  if (free.all <= 0) return [];
  const { now, timeoutMs } = webhookSettings();
  const at = now();
  const leaseEnd = new Date(at.getTime() + timeoutMs + LEASE_MS);
  const rows = await session.rows<TakenRow>(sql`
    with due as (
      select d.id from webhook_endpoint e
        left join unnest(${free.known.map(({ id }) => id)}::text[], ${free.known.map((one) => one.free)}::int[])
          as known(id, free) on known.id = e.id
        cross join lateral (
          select id, next_attempt_at, sequence from webhook_delivery
          where endpoint_id = e.id and status = 'PENDING' and next_attempt_at <= ${at.toISOString()}::timestamptz
          order by next_attempt_at, sequence limit coalesce(known.free, ${sql.lit(free.each)}) for update skip locked
        ) d
      order by row_number() over (partition by e.id order by d.next_attempt_at, d.sequence)
      limit ${sql.lit(free.all)}
    )
    update webhook_delivery d set next_attempt_at = ${leaseEnd.toISOString()}::timestamptz
    from webhook_endpoint e where d.id = any(array(select id from due)) and e.id = d.endpoint_id
    returning d.id, d.sequence, d.attempts, d.failures, d.payload as body, e.id as "endpointId", e.active, e.url,
      e.secret_sealed as secret, e.previous_secret_sealed as previous, e.previous_secret_until as "previousUntil"`);
  return rows.toSorted((a, b) => Number(a.sequence ?? 0) - Number(b.sequence ?? 0)).map(toTaken);
}

/** Whether a message is due within so many milliseconds. */
export async function isDueWithin(context: RequestContext, milliseconds: number): Promise<boolean> {
  const until = new Date(webhookSettings().now().getTime() + milliseconds).toISOString();
  const [row] = await context.rows<{ due: boolean }>(sql`
    select exists (select from webhook_delivery
      where status = 'PENDING' and next_attempt_at <= ${until}::timestamptz) as due`);
  return row?.due ?? false;
}

interface TakenRow {
  id: string;
  sequence: string | null;
  attempts: number;
  failures: number;
  body: string;
  endpointId: string;
  active: boolean;
  url: string;
  secret: string;
  previous: string | null;
  previousUntil: string | null;
}

function toTaken(row: TakenRow): TakenDelivery {
  const { id, endpointId, active, attempts, failures, url, body, secret, previous, previousUntil } = row;
  const previousCounts =
    previous !== null && previousUntil !== null && new Date(previousUntil) > webhookSettings().now();
  const sealed = previousCounts ? [secret, previous] : [secret];
  const secrets = sealed.map((one) => openedSecret(endpointId, one));
  return { id, endpointId, active, attempts, failures, message: { id, url, body, secrets } };
}
