import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterPayload } from 'oidc-provider';

// Grants of these models end with their grant.
const GRANTED = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

/** Where the provider keeps sessions, grants and tokens, so that a restart signs nobody out. */
export interface ProviderStorage {
  adapter: (model: string) => Adapter;
  close(): void;
}

/** Opens the provider's storage: one SQLite file, which Node brings along and which survives a crash. */
export function openStorage(stateDir: string): ProviderStorage {
  const file = join(stateDir, 'provider.sqlite');
  const database = new DatabaseSync(file);
  chmodSync(file, 0o600);
  database.exec(`
    pragma journal_mode = wal;
    pragma synchronous = normal;
    create table if not exists item (
      model text not null, id text not null, payload text not null,
      grant_id text, uid text, expires_at integer, primary key (model, id)
    ) without rowid;
    create index if not exists item_grant on item (grant_id) where grant_id is not null;
    create index if not exists item_uid on item (uid) where uid is not null;
  `);
  const seconds = () => Math.floor(Date.now() / 1000);
  const find = database.prepare(
    'select payload from item where model = ? and id = ? and (expires_at is null or expires_at > ?)',
  );
  const findByUid = database.prepare(
    'select payload from item where model = ? and uid = ? and (expires_at is null or expires_at > ?)',
  );
  const upsert = database.prepare(`
    insert into item (model, id, payload, grant_id, uid, expires_at) values (?, ?, ?, ?, ?, ?)
    on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id,
      uid = excluded.uid, expires_at = excluded.expires_at`);
  const consume = database.prepare(
    `update item set payload = json_set(payload, '$.consumed', ?) where model = ? and id = ?`,
  );
  const destroy = database.prepare('delete from item where model = ? and id = ?');
  const revoke = database.prepare('delete from item where grant_id = ?');
  const expire = database.prepare('delete from item where expires_at <= ?');
  expire.run(seconds());

  function payloadOf(row: Record<string, unknown> | undefined): AdapterPayload | undefined {
    return row ? (JSON.parse(String(row['payload'])) as AdapterPayload) : undefined;
  }

  const adapter = (model: string): Adapter => ({
    async upsert(id, payload, expiresIn) {
      if (model === 'Session') expire.run(seconds());
      const grantId = GRANTED.has(model) ? (payload.grantId ?? null) : null;
      const expiresAt = expiresIn ? seconds() + expiresIn : null;
      upsert.run(model, id, JSON.stringify(payload), grantId, payload.uid ?? null, expiresAt);
    },
    find: async (id) => payloadOf(find.get(model, id, seconds())),
    findByUid: async (uid) => payloadOf(findByUid.get(model, uid, seconds())),
    // Only the device flow has user codes, and it is off.
    findByUserCode: async () => undefined,
    async consume(id) {
      consume.run(seconds(), model, id);
    },
    async destroy(id) {
      destroy.run(model, id);
    },
    async revokeByGrantId(grantId) {
      revoke.run(grantId);
    },
  });
  return { adapter, close: () => database.close() };
}
