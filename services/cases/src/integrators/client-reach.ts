import { defineLoader, PlatformError, requireClientScope, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import type { Channel } from '../deadlines/deadline-pack.ts';
import type { IntegratorChannelTable } from '../generated/tables.ts';

const channelsOfClient = defineLoader<string, readonly Channel[]>(async (clients, context) => {
  const rows = await context.rows<
    Pick<IntegratorChannelTable, 'clientId' | 'channel'> & { channel: Channel }
  >(sql`
    select client_id as "clientId", channel from integrator_channel where client_id = any(${clients})`);
  return clients.map((client) => rows.filter((row) => row.clientId === client).map((row) => row.channel));
});

/**
 * The channels that the caller's reach is limited to, or null for people and services. An integrator's client sees
 * and makes cases of its own channels only, on top of its row scope.
 */
export async function reachableChannels(
  context: RequestContext,
  scope: 'cases:read' | 'cases:write',
): Promise<readonly Channel[] | null> {
  if (context.caller.kind !== 'CLIENT') return null;
  requireClientScope(context.caller, scope);
  return channelsOfClient(context).load(context.caller.subject);
}

/** A client's filter, narrowed to its channels; what anybody else asked for stays as it is. */
export async function narrowed(
  context: RequestContext,
  filter: object | null | undefined,
): Promise<object | null> {
  const channels = await reachableChannels(context, 'cases:read');
  if (!channels) return filter ?? null;
  return { and: [...(filter ? [filter] : []), { channel: { in: channels } }] };
}

/** Refuses integrators' clients: figures and petitions are for the departments. */
export function requireDepartment(context: RequestContext): void {
  if (context.caller.kind !== 'CLIENT') return;
  throw new PlatformError(
    'FORBIDDEN',
    'This is for the departments; a client reads the cases of its own channels.',
    {
      reason: 'departmentsOnly',
    },
  );
}
