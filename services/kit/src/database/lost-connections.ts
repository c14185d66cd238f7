/** What is needed of a client of pg's pool. */
interface PooledClient {
  release: (error?: Error | boolean) => void;
  once(event: 'end', listener: () => void): unknown;
  off(event: 'end', listener: () => void): unknown;
}

/** What is needed of pg's pool. */
interface ClientPool {
  connect(): Promise<PooledClient>;
}

/**
 * Makes a pool take back every client whose connection is lost, whoever holds it. Without it Kysely keeps a client for
 * good when `begin`, `commit` or `rollback` fails, as they do on a lost connection (kysely issue 1990; MikroORM runs its
 * transactions through them): the pool grows smaller with each cut, and closing it waits for ever.
 */
export function takeBackLostClients(pool: ClientPool): void {
  const connect = pool.connect.bind(pool) as (callback?: unknown) => Promise<PooledClient>;
  pool.connect = async (callback?: unknown) => {
    // The pool's own `query` asks with a callback, and releases by itself.
    if (callback) return connect(callback);
    const client = await connect();
    releaseWhenLost(client);
    return client;
  };
}

function releaseWhenLost(client: PooledClient): void {
  const giveBack = client.release;
  let held = true;
  const release = (error?: Error | boolean): void => {
    // Its holder may still release what was taken from it; the pool would throw.
    if (!held) return;
    held = false;
    client.off('end', lost);
    giveBack(error);
  };
  const lost = (): void => release(true);
  client.once('end', lost);
  client.release = release;
}
