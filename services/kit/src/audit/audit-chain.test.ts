import { withClient } from '@guanjia/postgres';
import { Role } from '../identity/caller.ts';
import { personOf } from '../testing/harness.ts';
import { DISTRICT, startParks, WEST, type Parks } from '../testing/parks.ts';

let running: Parks;
let harness: Parks['harness'];
let database: Parks['database'];

beforeAll(async () => {
  running = await startParks();
  ({ harness, database } = running);
});

afterAll(() => running?.stop());

test('the audit chain verifies, and shows a line that was changed or taken out behind the service’s back', async () => {
  const VERIFY =
    'query($after: SafeInt) { verify: parksAuditVerification(after: $after) { intact checked brokenAt reached complete } }';
  const verify = async (after?: number, division = DISTRICT) =>
    (await harness.data<{ verify: object }>(personOf(division, [Role.AUDITOR]), VERIFY, { after })).verify;
  const asOwner = (change: string) =>
    withClient(database.adminUrl, (client) =>
      client.query(
        `begin; alter table audit_entry disable trigger all; ${change}; alter table audit_entry enable trigger all; commit`,
      ),
    );
  const { reached } = (await verify()) as { reached: number };
  const intact = { intact: true, brokenAt: null, reached, complete: true };
  expect(reached).toBeGreaterThanOrEqual(5);
  // Whatever division asks, the whole log is looked at.
  for (const division of [DISTRICT, WEST]) {
    expect(await verify(undefined, division)).toEqual({ ...intact, checked: reached });
  }
  expect(await verify(4)).toEqual({ ...intact, checked: reached - 4 });
  expect(await verify(reached)).toEqual({ ...intact, checked: 0 });
  const beyond = await harness.ask(personOf(DISTRICT, [Role.AUDITOR]), VERIFY, { after: reached + 1 });
  expect(beyond.errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'after' });

  await asOwner(`create table kept as select * from audit_entry`);
  const restore = `delete from audit_entry; insert into audit_entry select * from kept`;
  for (const [change, brokenAt] of [
    // Whatever an entry says is in its hash.
    ...[
      `occurred_at = occurred_at + interval '1 second'`,
      `action = 'x'`,
      `outcome = 'REFUSED'`,
      `actor_kind = 'CLIENT'`,
      `actor_id = 'x'`,
      `actor_name = 'x'`,
      `request_id = 'x'`,
      `subject_id = 'x'`,
      `division_code = '${DISTRICT}'`,
      `details = details || '{"trees": 1000}'`,
      `previous_hash = hash`,
      `hash = previous_hash`,
    ].map((change) => [`update audit_entry set ${change} where position = 2`, 2] as const),
    [`delete from audit_entry where position = 3`, 3],
    [`delete from audit_entry where position < 3`, 1],
    [`delete from audit_entry where position > ${reached - 2}`, reached - 1],
    [`delete from audit_entry`, 1],
  ] as const) {
    await asOwner(change);
    expect({ change, ...(await verify()) }).toMatchObject({ change, intact: false, brokenAt });
    await asOwner(restore);
  }
  // What a call before has reached is gone meanwhile.
  await asOwner('delete from audit_entry where position = 4');
  expect(await verify(4)).toMatchObject({ intact: false, brokenAt: 5 });
  await asOwner(restore);
  expect(await verify()).toMatchObject(intact);
});
