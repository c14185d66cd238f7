import { platformVault, type RequestContext, type WriteSession } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { openedSecret, sealedSecret } from '../webhooks/webhook-secret.ts';
import { sealedKnownText } from './personal-data-key.ts';
import { revealedComplainant, sealNames, storeComplainant, unsealedNames } from './complainant-vault.ts';

/** Rows in one transaction. */
const CHUNK = 500;

export interface ResealProgress {
  table: string;
  /** Rows that were sealed anew by this run so far. */
  resealed: number;
}

interface Sealed {
  id: string;
  sealed: string;
}

/** A table with sealed values, and how some of its rows are sealed anew. */
interface Sealing {
  table: string;
  column: string;
  reseal(session: WriteSession, rows: readonly Sealed[]): Promise<unknown>;
}

const sealings: readonly Sealing[] = [
  { table: 'case_record', column: 'complainant_sealed', reseal: resealComplainants },
  { table: 'collective_petition', column: 'representatives_sealed', reseal: resealRepresentatives },
  { table: 'webhook_endpoint', column: 'secret_sealed', reseal: resealSecrets },
  { table: 'webhook_endpoint', column: 'previous_secret_sealed', reseal: resealPreviousSecrets },
  // Last: until then the next start needs the other key, too.
  { table: 'personal_data_key', column: 'sealed', reseal: resealKnownText },
];

/**
 * Seals everything with the current key that another one sealed, and hashes it anew, in chunks; answers how many rows.
 * What it has done stays done when it is stopped: the next run goes on. While it runs, all the keys must be known to every
 * process. Throws when a value opens with none of them; nothing of that chunk is changed then.
 */
export async function resealPersonalData(
  context: RequestContext,
  onProgress: (progress: ResealProgress) => void = () => undefined,
): Promise<number> {
  let total = 0;
  for (const { table, column, reseal } of sealings) {
    let after = '';
    let resealed = 0;
    for (;;) {
      const rows = await context.write('resealPersonalData', async (session) => {
        const chunk = await session.rows<Sealed>(othersIn(table, column, after));
        if (chunk.length > 0) await reseal(session, chunk);
        return chunk;
      });
      const last = rows.at(-1);
      if (!last) break;
      after = last.id;
      resealed += rows.length;
      onProgress({ table, resealed });
    }
    total += resealed;
  }
  await context.write('resealPersonalData', async (session) => {
    session.audit({
      action: 'resealPersonalData',
      divisionCode: session.caller.division,
      details: { keyId: platformVault().keyId, resealed: total },
    });
  });
  return total;
}

/** The next rows that the current key did not seal. */
function othersIn(table: string, column: string, after: string): RawBuilder<Sealed> {
  const [name, sealed] = [sql.table(table), sql.ref(column)];
  const own = platformVault().keyId;
  return sql<Sealed>`
    select id, ${sealed} as sealed from ${name}
    where id > ${after} and ${sealed} is not null and split_part(${sealed}, '.', 1) <> ${own}
    order by id limit ${sql.lit(CHUNK)} for update`;
}

function resealComplainants(session: WriteSession, rows: readonly Sealed[]): Promise<unknown> {
  const stored = rows.map(({ id, sealed }) => storeComplainant(id, revealedComplainant(id, sealed)));
  return session.rows(sql`
    update case_record t set complainant_sealed = s.sealed, complainant_phone_hash = s.phone, complainant_id_hash = s.paper
    from unnest(${rows.map(({ id }) => id)}::text[], ${stored.map((one) => one.complainantSealed)}::text[],
      ${stored.map((one) => one.complainantPhoneHash)}::text[],
      ${stored.map((one) => one.complainantIdHash)}::text[]) as s(id, sealed, phone, paper)
    where t.id = s.id`);
}

function resealRepresentatives(session: WriteSession, rows: readonly Sealed[]): Promise<unknown> {
  const resealed = rows.map(({ id, sealed }) => sealNames(id, unsealedNames(id, sealed)));
  return update(session, sql`collective_petition`, sql`representatives_sealed`, rows, resealed);
}

function resealSecrets(session: WriteSession, rows: readonly Sealed[]): Promise<unknown> {
  return update(session, sql`webhook_endpoint`, sql`secret_sealed`, rows, rows.map(secretAnew));
}

function resealPreviousSecrets(session: WriteSession, rows: readonly Sealed[]): Promise<unknown> {
  return update(session, sql`webhook_endpoint`, sql`previous_secret_sealed`, rows, rows.map(secretAnew));
}

function resealKnownText(session: WriteSession, rows: readonly Sealed[]): Promise<unknown> {
  const resealed = rows.map(() => sealedKnownText());
  return update(session, sql`personal_data_key`, sql`sealed`, rows, resealed);
}

function secretAnew({ id, sealed }: Sealed): string {
  return sealedSecret(id, openedSecret(id, sealed));
}

function update(
  session: WriteSession,
  table: RawBuilder<unknown>,
  column: RawBuilder<unknown>,
  rows: readonly Sealed[],
  resealed: readonly string[],
): Promise<unknown> {
  return session.rows(sql`
    update ${table} t set ${column} = s.sealed
    from unnest(${rows.map(({ id }) => id)}::text[], ${resealed}::text[]) as s(id, sealed) where t.id = s.id`);
}
