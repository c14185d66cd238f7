import { divisionScope } from '@guanjia/kit';

/** Each endpoint has its own due messages: one with many does not stand before the others. */
export const dueOfEndpoint = [
  `create index webhook_delivery_due on webhook_delivery (endpoint_id, next_attempt_at, sequence) where status = 'PENDING'`,
];

/** Where integrators want to hear of their cases, and every message to them with what became of it. */
export const sql = [
  `create table webhook_endpoint (
     id text primary key,
     client_id text not null,
     division_code text not null,
     url text not null,
     event_types text[] not null,
     channels text[] not null,
     active boolean not null,
     -- Events before it was registered are none of its business.
     after_position bigint not null,
     secret_sealed text not null,
     previous_secret_sealed text,
     previous_secret_until timestamptz,
     created_at timestamptz not null,
     created_by text not null,
     version integer not null default 1
   )`,
  `create index webhook_endpoint_created on webhook_endpoint (created_at, id)`,
  ...divisionScope('webhook_endpoint'),
  `create table webhook_delivery (
     id text primary key,
     endpoint_id text not null references webhook_endpoint,
     client_id text not null,
     division_code text not null,
     case_id text,
     event_type text not null,
     sequence bigint,
     payload text not null,
     status text not null check (status in ('PENDING', 'DELIVERED', 'DEAD')),
     attempts integer not null default 0,
     -- Failures since it was sent first or again; they decide the next pause.
     failures integer not null default 0,
     next_attempt_at timestamptz,
     created_at timestamptz not null,
     last_attempt_at timestamptz,
     delivered_at timestamptz,
     last_status integer,
     last_error text,
     check ((status = 'PENDING') = (next_attempt_at is not null)),
     -- One event makes one message to an endpoint.
     unique (endpoint_id, sequence)
   )`,
  `create index webhook_delivery_created on webhook_delivery (created_at, id)`,
  `create index webhook_delivery_case on webhook_delivery (case_id) where case_id is not null`,
  `create index webhook_delivery_pending on webhook_delivery (next_attempt_at) where status = 'PENDING'`,
  `create index webhook_delivery_dead on webhook_delivery (endpoint_id) where status = 'DEAD'`,
  ...divisionScope('webhook_delivery'),
];
