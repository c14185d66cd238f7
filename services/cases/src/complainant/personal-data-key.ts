import { platformVault, StartRefused, type SealedPlace, type WriteSession } from '@guanjia/kit';
import { sql as query } from 'kysely';
import { openedSecret } from '../webhooks/webhook-secret.ts';
import { revealedComplainant, unsealedNames } from './complainant-vault.ts';

const ID = 'known';
const PLACE: SealedPlace = { table: 'personal_data_key', id: ID, field: 'sealed' };

/** A text that says nothing of anybody, sealed like everything else. */
export function sealedKnownText(): string {
  return platformVault().seal('guanjia', PLACE);
}

/**
 * Refuses keys that do not open what is stored: with them new complainants would be sealed apart from the old ones, and
 * nobody could be revealed or found. The first start on a database records the key's known text.
 * @throws StartRefused personalDataKeyWrong
 */
export async function requirePersonalDataKey(session: WriteSession): Promise<void> {
  const [known] = await session.rows<Sealed>(query`
    select 'KEY' as kind, id, sealed from personal_data_key`);
  const [stored] = known ? [known] : await session.rows<Sealed>(anythingStored);
  if (stored && !opens(stored)) {
    throw new StartRefused(
      'personalDataKeyWrong',
      'The personal data key does not open what is stored in the cases database. Give the key that it was begun with.',
    );
  }
  if (known) return;
  await session.rows(query`
    insert into personal_data_key (id, sealed, recorded_at)
    values (${ID}, ${sealedKnownText()}, ${session.clock.now().toISOString()}) on conflict do nothing`);
}

interface Sealed {
  kind: 'KEY' | 'COMPLAINANT' | 'NAMES' | 'SECRET';
  id: string;
  sealed: string;
}

/** Databases from before the known text was recorded: any complainant, representatives or secret of a webhook. */
const anythingStored = query<Sealed>`
  (select 'COMPLAINANT' as kind, id, complainant_sealed as sealed from case_record
    where complainant_sealed is not null limit 1)
  union all (select 'NAMES', id, representatives_sealed from collective_petition
    where representatives_sealed is not null limit 1)
  union all (select 'SECRET', id, secret_sealed from webhook_endpoint limit 1)
  limit 1`;

const openers: Record<Sealed['kind'], (id: string, sealed: string) => unknown> = {
  KEY: (_id, sealed) => platformVault().open(sealed, PLACE),
  COMPLAINANT: revealedComplainant,
  NAMES: unsealedNames,
  SECRET: openedSecret,
};

function opens({ kind, id, sealed }: Sealed): boolean {
  try {
    openers[kind](id, sealed);
    return true;
  } catch {
    return false;
  }
}
