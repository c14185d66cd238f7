import {
  defineList,
  defineLoader,
  PlatformError,
  requireClientScope,
  Role,
  requireRole,
  SortDirection,
  type RequestContext,
} from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import type { Channel } from '../deadlines/deadline-pack.ts';
import type { WebhookFailure } from './post-webhook.ts';
import type { DeliveryState } from './webhook.types.ts';

export interface EndpointRow {
  id: string;
  clientId: string;
  divisionCode: string;
  url: string;
  eventTypes: string[];
  channels: Channel[];
  active: boolean;
  createdAt: string;
  version: number;
}

export const endpointList = defineList<EndpointRow, 'CREATED_AT'>({
  from: 'webhook_endpoint',
  columns: {
    id: 't.id',
    clientId: 't.client_id',
    divisionCode: 't.division_code',
    url: 't.url',
    eventTypes: 't.event_types',
    channels: 't.channels',
    active: 't.active',
    createdAt: 't.created_at',
    version: 't.version',
  },
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: SortDirection.DESC }],
  filters: {},
});

export interface DeliveryRow {
  id: string;
  endpointId: string;
  caseId: string | null;
  eventType: string;
  sequence: string | null;
  payload: unknown;
  state: DeliveryState;
  attempts: number;
  lastStatus: number | null;
  lastFailure: WebhookFailure | null;
  createdAt: string;
  lastAttemptAt: string | null;
  nextAttemptAt: string | null;
  deliveredAt: string | null;
}

export const deliveryList = defineList<DeliveryRow, 'CREATED_AT'>({
  from: 'webhook_delivery',
  columns: {
    id: 't.id',
    endpointId: 't.endpoint_id',
    caseId: 't.case_id',
    eventType: 't.event_type',
    sequence: 't.sequence',
    payload: 't.payload::jsonb',
    state: 't.status',
    attempts: 't.attempts',
    lastStatus: 't.last_status',
    lastFailure: 't.last_error',
    createdAt: 't.created_at',
    lastAttemptAt: 't.last_attempt_at',
    nextAttemptAt: 't.next_attempt_at',
    deliveredAt: 't.delivered_at',
  },
  orders: { CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'CREATED_AT', direction: SortDirection.DESC }],
  filters: {
    endpointId: 't.endpoint_id',
    caseId: 't.case_id',
    state: 't.status',
    eventType: 't.event_type',
    createdAt: 't.created_at',
  },
});

/** How many messages to an endpoint were given up. */
export const deadLettersOf = defineLoader<string, number>(async (endpointIds, context) => {
  const rows = await context.rows<{ id: string; dead: number }>(sql`
    select endpoint_id as id, count(*)::int as dead from webhook_delivery
    where status = 'DEAD' and endpoint_id = any(${endpointIds}) group by 1`);
  return endpointIds.map((id) => rows.find((row) => row.id === id)?.dead ?? 0);
});

/** Who answers for integrators. */
export const webhookKeepers = [Role.ADMINISTRATOR, Role.HEAD] as const;

/** Rows that the caller may read: a client its own, an administrator or head all of the division. */
export function readable(context: RequestContext): RawBuilder<boolean> {
  const { caller } = context;
  if (caller.kind !== 'CLIENT') {
    requireRole(caller, ...webhookKeepers);
    return sql<boolean>`true`;
  }
  requireClientScope(caller, 'cases:read');
  return sql<boolean>`t.client_id = ${caller.subject}`;
}

/** Refuses everybody but administrators and heads: a client does not choose where the district sends to. */
export function requireKeeper({ caller }: RequestContext): void {
  if (caller.kind === 'CLIENT') {
    throw new PlatformError('FORBIDDEN', 'The district registers where its messages go.', {
      reason: 'departmentsOnly',
    });
  }
  requireRole(caller, ...webhookKeepers);
}
