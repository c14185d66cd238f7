import { Role, Tier } from '@guanjia/kit';
import type { Caller } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';

type Client = Parameters<Parameters<typeof withClient>[1]>[0];

/** What the reads speak of: it lies at the same place in a small and in a large ledger. */
export interface Landmarks {
  district: Caller;
  /** Of the subdistrict and the community with most cases. */
  subdistrictStaff: Caller;
  community: Caller;
  subdistrict: string;
  /** A case in the middle, and one that is open. */
  middle: { id: string; number: string; receivedAt: string };
  open: { id: string };
  /** Where the list goes on in the middle: see cursorAt. */
  cursor: string;
  phone: string;
}

const DISTRICT = '150271000000';

const WORKERS = [Role.HANDLER, Role.SUPERVISOR, Role.ANALYST];

/** @param cursorAt answers the cursor of the newest case received by then, in the ledger's own order */
export async function landmarks(
  adminUrl: string,
  cursorAt: (receivedAt: string, caller: Caller) => Promise<string>,
): Promise<Landmarks> {
  return withClient(adminUrl, async (client) => {
    const one = <Row>(sql: string): Promise<Row> => firstRow(client, sql);
    const busiest = async (code: string): Promise<string> =>
      (
        await one<{ code: string }>(
          `select ${code} as code from case_record where division_code in (
           select division_code from staff_ref where tier = 'COMMUNITY' and active) group by 1 order by count(*) desc, 1 limit 1`,
        )
      ).code;
    const community = await busiest('division_code');
    const subdistrict = await busiest(`left(division_code, 9) || '000'`);
    const district = await staffOf(client, DISTRICT, Tier.DISTRICT);
    const middle = await one<{ id: string; number: string; received: Date }>(
      `select id, number, received_at as received from case_record
       where received_at >= '2014-06-01' and state = 'CLOSED' order by received_at, id limit 1`,
    );
    const receivedAt = middle.received.toISOString();
    return {
      district,
      subdistrictStaff: await staffOf(client, subdistrict, Tier.SUBDISTRICT),
      community: await staffOf(client, community, Tier.COMMUNITY),
      subdistrict,
      middle: { id: middle.id, number: middle.number, receivedAt },
      open: await one(
        `select id from case_record where state = 'IN_PROGRESS' and tier = 'COMMUNITY' order by received_at desc, id limit 1`,
      ),
      cursor: await cursorAt(receivedAt, district),
      phone: '13804721234',
    };
  });
}

/** Somebody of the district who works on cases. */
export function districtStaff(adminUrl: string): Promise<Caller> {
  return withClient(adminUrl, (client) => staffOf(client, DISTRICT, Tier.DISTRICT));
}

async function staffOf(client: Client, division: string, tier: Tier): Promise<Caller> {
  const { id, name } = await firstRow<{ id: string; name: string }>(
    client,
    `select id, name from staff_ref where division_code = '${division}' and tier = '${tier}' and active order by id limit 1`,
  );
  return {
    kind: 'USER',
    subject: id,
    staffId: id,
    name,
    division: division as never,
    tier,
    roles: WORKERS,
    scopes: [],
  };
}

async function firstRow<Row>(client: Client, sql: string): Promise<Row> {
  const { rows } = await client.query(sql);
  if (rows.length === 0) throw new Error(`The seeded cases lack what the reads speak of: ${sql}`);
  return rows[0] as Row;
}
