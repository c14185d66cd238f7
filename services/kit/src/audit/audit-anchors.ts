import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clock } from '../clock/clock.ts';
import type { Database } from '../database/read-session.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { Sequencer } from '../sequencing/sequencer.ts';

const anchorSchema = z.object({
  position: z.int().positive(),
  hash: z.string(),
  /** When it was put down. */
  at: z.string(),
  /** Ed25519 over service, position, hash and moment, in base64. */
  signature: z.string(),
});

/** The head of the audit chain at a moment, signed, outside the database. */
export type AuditAnchor = z.infer<typeof anchorSchema>;

/**
 * Whoever can change the database can lay the whole chain anew, or cut it: the chain alone then still fits. So its head is
 * put into the document store again and again, signed with a key that the database never sees.
 */
export interface AuditAnchors {
  /** Puts the head down when it has moved since the last time. */
  anchor(): Promise<void>;
  /** What was put down, the oldest first; `isGenuine` is false for what another has written. */
  read(): Promise<(AuditAnchor & { isGenuine: boolean })[]>;
  /** Puts the head down at intervals from now on. */
  start(): void;
  /** Puts it down a last time. */
  stop(): Promise<void>;
}

export interface AuditAnchorConfig {
  service: string;
  orm: MikroORM;
  sequencer: Sequencer;
  documents: DocumentStore;
  /** Ed25519, private. Another key begins another file: what the one before has signed is compared no more. */
  key: KeyObject;
  clock: Clock;
  log: Logger;
}

const INTERVAL_MS = 15 * 60_000;
/** Of more than so many the older half is thinned out. */
const MAX_ANCHORS = 2_000;

export function auditAnchors(config: AuditAnchorConfig): AuditAnchors {
  const { service, orm, sequencer, documents, key, clock, log } = config;
  const publicKey = createPublicKey(key);
  const fingerprint = createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex');
  const name = `audit-anchors/${service}-${fingerprint.slice(0, 16)}.json`;
  let timer: NodeJS.Timeout | undefined;

  const signed = ({ position, hash, at }: Omit<AuditAnchor, 'signature'>) =>
    Buffer.from([service, position, hash, at].join('\n'));

  const stored = async (): Promise<AuditAnchor[]> => {
    const text = await documents.readRecord(name);
    return text === null ? [] : z.array(anchorSchema).parse(JSON.parse(text));
  };

  const anchor = async (): Promise<void> => {
    await sequencer.run();
    const database = orm.em.fork({ disableContextResolution: true }).getKysely() as unknown as Database;
    const { rows } = await sql<{ position: string; hash: string }>`
      select head_position as position, head_hash as hash from current_audit_head()`.execute(database);
    const position = Number(rows[0]?.position ?? 0);
    const anchors = await stored();
    if (position === 0 || anchors.at(-1)?.hash === rows[0]?.hash) return;
    const head = { position, hash: rows[0]?.hash ?? '', at: clock.now().toISOString() };
    anchors.push({ ...head, signature: sign(null, signed(head), key).toString('base64') });
    await documents.writeRecord(name, JSON.stringify(thinned(anchors)));
  };

  const warn = (error: unknown): void => log.warn({ err: error }, 'the audit log could not be anchored');
  const anchorUnasked = (): void => {
    anchor().catch(warn);
  };

  return {
    anchor,
    async read() {
      return (await stored()).map((each) => ({
        ...each,
        isGenuine: verify(null, signed(each), publicKey, Buffer.from(each.signature, 'base64')),
      }));
    },
    start() {
      timer ??= setInterval(anchorUnasked, INTERVAL_MS).unref();
      anchorUnasked();
    },
    async stop() {
      clearInterval(timer);
      await anchor().catch(warn);
    },
  };
}

function thinned(anchors: AuditAnchor[]): AuditAnchor[] {
  if (anchors.length <= MAX_ANCHORS) return anchors;
  return anchors.filter((_, index) => index % 2 === 0 || index > MAX_ANCHORS / 2);
}
