import {
  defineList,
  PlatformError,
  requireRole,
  Role,
  SortDirection,
  Tier,
  type Caller,
  type RequestContext,
} from '@guanjia/kit';
import { sql } from 'kysely';
import type { Channel } from '../deadlines/deadline-pack.ts';
import type { IntegratorChannelTable } from '../generated/tables.ts';

export interface IntegratorRow {
  id: string;
  channels: Channel[];
}

export const integratorList = defineList<IntegratorRow, 'ID'>({
  from: '(select client_id as id, array_agg(channel order by channel) as channels from integrator_channel group by 1)',
  columns: { id: 't.id', channels: 't.channels' },
  orders: { ID: 'id' },
  defaultOrder: [{ field: 'ID', direction: SortDirection.ASC }],
  filters: { id: 't.id' },
});

/** For what reaches across the whole district: its administrators alone change it. Throws FORBIDDEN. */
export function requireDistrictAdministrator(caller: Caller): void {
  requireRole(caller, Role.ADMINISTRATOR);
  requireDistrict(caller);
}

function requireDistrict(caller: Caller): void {
  if (caller.tier === Tier.DISTRICT) return;
  throw new PlatformError('FORBIDDEN', 'This is for the administrators of the district.', {
    reason: 'districtAdministratorsOnly',
  });
}

/** Who answers for integrators sees them. Throws FORBIDDEN. */
export function requireIntegratorReader(caller: Caller): void {
  requireRole(caller, Role.ADMINISTRATOR, Role.HEAD);
  requireDistrict(caller);
}

/**
 * Gives a client exactly these channels. Doing it again does nothing. Throws FORBIDDEN, or INVALID_INPUT without a name.
 */
export async function setIntegratorChannels(
  context: RequestContext,
  given: { clientId: string; channels: readonly Channel[] },
): Promise<string> {
  requireDistrictAdministrator(context.caller);
  const clientId = given.clientId.trim();
  if (clientId === '') {
    throw new PlatformError('INVALID_INPUT', 'Fill in clientId.', {
      reason: 'clientMissing',
      field: 'clientId',
    });
  }
  const channels = [...new Set(given.channels)].toSorted();
  await context.write('setIntegratorChannels', async (session) => {
    // Two administrators at once: the second one sees what the first one left.
    await session.rows(sql`select pg_advisory_xact_lock(hashtext(${`integrator:${clientId}`}))`);
    const before = await session.rows<Pick<IntegratorChannelTable, 'channel'> & { channel: Channel }>(
      sql`select channel from integrator_channel where client_id = ${clientId} order by channel`,
    );
    const had = before.map(({ channel }) => channel);
    if (had.join() === channels.join()) return;
    await session.rows(
      sql`delete from integrator_channel where client_id = ${clientId} and channel <> all(${channels}::text[])`,
    );
    await session.rows(sql`
      insert into integrator_channel (client_id, channel) select ${clientId}, unnest(${channels}::text[])
      on conflict do nothing`);
    session.audit({
      action: 'setIntegratorChannels',
      subjectId: clientId,
      divisionCode: context.caller.division,
      details: { before: had, after: channels },
    });
  });
  return clientId;
}
