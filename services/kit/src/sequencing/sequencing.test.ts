import { withClient } from '@guanjia/postgres';
import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import pino from 'pino';
import { fixedClock } from '../clock/clock.ts';
import { connect } from '../database/connect.ts';
import { write, type WriteContext } from '../database/write-session.ts';
import { Role } from '../identity/caller.ts';
import { EVERYWHERE } from '../scope/scope.ts';
import { DEMO_MORNING, personOf } from '../testing/harness.ts';
import { DISTRICT, parksDefinition, startParks, WEST, type Parks } from '../testing/parks.ts';
import { appendKey, signWrite } from './append-key.ts';
import { sequencer, type Sequencer } from './sequencer.ts';

const caller = personOf(WEST, [Role.HANDLER, Role.AUDITOR]);
const log = pino({ level: 'silent' });
const VERIFY = '{ parksAuditVerification { intact reached complete } }';

/** What stops every test's own sequencers and pools. */
const opened: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

function openSequencer(serviceUrl: string): Sequencer {
  const made = sequencer({ serviceUrl, log });
  opened.push(() => made.stop());
  return made;
}

async function openWrites(serviceUrl: string): Promise<WriteContext> {
  const orm: MikroORM = await connect({ serviceUrl, poolSize: 20 }, parksDefinition.entities);
  opened.push(() => orm.close(true));
  return { orm, scope: EVERYWHERE, caller, clock: fixedClock(DEMO_MORNING), requestId: 'test' };
}

/** A write that has done all it does and comes to its end when it is let. */
function heldWrite(context: WriteContext, name: string) {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  let hold: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (hold = resolve));
  const done = write(context, 'hold', async (session) => {
    await session.rows(sql`select append_write(${signed(name)}, ${signWrite(signed(name), key)})`);
    hold();
    await released;
  });
  return { held, release, done };
}

let parks: Parks;
let key: Buffer;
beforeAll(async () => {
  parks = await startParks();
  key = appendKey(parks.database.serviceUrl);
});
afterAll(() => parks?.stop());

/** What a write leaves that tells one event. */
function signed(name: string, actor: object = { kind: 'USER', id: 'x', name: 'x' }): string {
  const event = { type: 'Named', subjectId: name, divisionCode: WEST, data: { name } };
  const entry = { action: 'name', outcome: 'DONE', divisionCode: WEST, ofEvent: 0, details: {} };
  return JSON.stringify({
    occurredAt: DEMO_MORNING,
    requestId: 'test',
    actor,
    events: [event],
    entries: [entry],
  });
}

const emitting = (context: WriteContext, name: string) =>
  write(context, 'name', async (session) =>
    session.emit({ type: 'Named', subjectId: name, divisionCode: WEST, data: { name } }),
  );

async function feedAfter(after: number): Promise<{ position: number; subjectId: string }[]> {
  const { parksEvents } = await parks.harness.data<{
    parksEvents: { events: { position: number; subjectId: string }[] };
  }>(
    personOf(DISTRICT),
    'query($after: SafeInt) { parksEvents(after: $after, first: 500) { events { position subjectId } } }',
    {
      after,
    },
  );
  return parksEvents.events;
}
const feedEnd = async () => (await feedAfter(0)).at(-1)?.position ?? 0;

test('no write waits for another’s commit; who commits later comes later in the feed, and nobody is passed over', async () => {
  const context = await openWrites(parks.database.serviceUrl);
  const start = await feedEnd();
  const slow = heldWrite(context, 'slow');
  await slow.held;
  await Promise.all(Array.from({ length: 16 }, (_, index) => emitting(context, `quick-${index}`)));
  // A reader that has come this far must still get what was recorded before and is committed after it.
  const seen = await feedAfter(start);
  expect(seen.map(({ position }) => position)).toEqual(
    Array.from({ length: 16 }, (_, index) => start + index + 1),
  );
  slow.release();
  await slow.done;
  await emitting(context, 'after');
  expect(await feedAfter(start + 16)).toEqual([
    { position: start + 17, subjectId: 'slow' },
    { position: start + 18, subjectId: 'after' },
  ]);
  expect(await parks.harness.data(caller, VERIFY)).toMatchObject({
    parksAuditVerification: { intact: true },
  });
});

test('several sequencers beside several writers leave no gap, no repetition and one whole chain', async () => {
  const context = await openWrites(parks.database.serviceUrl);
  const start = await feedEnd();
  const sequencers = [1, 2, 3].map(() => openSequencer(parks.database.serviceUrl));
  const names = Array.from({ length: 120 }, (_, index) => `many-${index}`);
  await Promise.all(
    names.map(async (name, index) => {
      await emitting(context, name);
      await sequencers[index % 3]?.run();
    }),
  );
  const events = await feedAfter(start);
  expect(events.map(({ position }) => position)).toEqual(names.map((_, index) => start + index + 1));
  expect(events.map(({ subjectId }) => subjectId).toSorted()).toEqual(names.toSorted());
  expect(await parks.harness.data(caller, VERIFY)).toMatchObject({
    parksAuditVerification: { intact: true, complete: true },
  });
});

test('what one follows from comes before what follows from it, in the feed and in the audit log', async () => {
  const context = await openWrites(parks.database.serviceUrl);
  const start = await feedEnd();
  const names = Array.from({ length: 30 }, (_, index) => `chain-${index}`);
  for (const name of names) await emitting(context, name);
  expect((await feedAfter(start)).map(({ subjectId }) => subjectId)).toEqual(names);
  const { parksAuditLog } = await parks.harness.data<{ parksAuditLog: { nodes: { subjectId: string }[] } }>(
    caller,
    '{ parksAuditLog(first: 30) { nodes { subjectId } } }',
  );
  expect(parksAuditLog.nodes.map(({ subjectId }) => subjectId)).toEqual(names.toReversed());
});

test('an event outside the writer’s scope, and an entry that says too little, are refused with their write', async () => {
  const narrow = { ...(await openWrites(parks.database.serviceUrl)), scope: { from: '1', to: '1' } };
  const scope = { from: WEST, to: '150271010002' };
  const event = { type: 'Named', subjectId: 'x', divisionCode: DISTRICT, data: {} };
  await expect(write({ ...narrow, scope }, 'name', async (session) => session.emit(event))).rejects.toThrow(
    /row-level security/,
  );
  await expect(
    write({ ...narrow, scope }, 'name', async (session) =>
      session.audit({ action: 'x', divisionCode: WEST, details: undefined as unknown as object as never }),
    ),
  ).rejects.toThrow(/incomplete/);
});

test('SQL under the service’s role adds nothing to the log and the feed, neither directly nor in another’s name', async () => {
  const forged = signed('forged', { kind: 'USER', id: 'head', name: '区长' });
  await withClient(parks.database.serviceUrl, async (client) => {
    await client.query(
      `select set_config('guanjia.scope_from', '000000000000', false), set_config('guanjia.scope_to', '999999999999', false)`,
    );
    for (const statement of [
      `insert into audit_entry select 1000000, occurred_at, action, outcome, actor_kind, actor_id, '区长', request_id,
         subject_id, division_code, details, previous_hash, hash from audit_entry limit 1`,
      'insert into outbox_event select 1000000, type, subject_id, division_code, occurred_at, data from outbox_event limit 1',
      `insert into unsequenced_write (records, content) values (1, '{}')`,
      'update audit_head set position = 0',
      'update outbox_head set position = 0',
      'select * from append_key',
    ]) {
      await expect(client.query(statement)).rejects.toThrow(/permission denied/);
    }
    for (const signature of [Buffer.alloc(32), signWrite(`${forged} `, key), null]) {
      await expect(client.query('select append_write($1, $2)', [forged, signature])).rejects.toThrow(
        /only the service itself/,
      );
    }
  });
});
