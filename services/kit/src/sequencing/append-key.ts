import { createHmac, hkdfSync } from 'node:crypto';
import pg from 'pg';

/** SHA-256 works on blocks of so many bytes. */
const BLOCK = 64;

/**
 * The key by which a service signs the events and audit entries that it leaves, see 04-sequencing.sql. It is derived from
 * the password of the service's role: every process that may connect has it, and no SQL of that role can read it.
 */
export function appendKey(serviceUrl: string): Buffer {
  const password = decodeURIComponent(new URL(serviceUrl).password);
  return Buffer.from(hkdfSync('sha256', password, '', 'guanjia append', BLOCK));
}

export function signWrite(written: string, key: Buffer): Buffer {
  return createHmac('sha256', key).update(written, 'utf8').digest();
}

/** Lets the service that connects by `serviceUrl` leave events and audit entries, and nobody else from now on. */
export async function allowAppends(ownerUrl: string, serviceUrl: string): Promise<void> {
  const key = appendKey(serviceUrl);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(
      `insert into append_key (inner_pad, outer_pad) values ($1, $2)
       on conflict (only_row) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
      [key.map((byte) => byte ^ 0x36), key.map((byte) => byte ^ 0x5c)],
    );
  } finally {
    await owner.end();
  }
}
