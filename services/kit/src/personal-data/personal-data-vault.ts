import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Where a sealed value lies: in no other row, and in no other field of it, can it be opened. */
export interface SealedPlace {
  table: string;
  id: string;
  field: string;
}

/** Keys of 32 bytes in base64. */
export interface PersonalDataKeys {
  /** Seals and hashes from now on. */
  current: string;
  /** Open what they sealed and find what they hashed: earlier ones, or the one that comes next. */
  others?: readonly string[];
}

/** Encrypts personal data at rest and makes the keyed hashes that it can be found by. */
export interface PersonalDataVault {
  /** Stands before each value that the current key seals. */
  readonly keyId: string;
  /** Ids of all keys, in the order of `hashes`. */
  readonly keyIds: readonly string[];
  /** AES-256-GCM, with the place as additional data; every call gives another text for the same value. */
  seal(clear: string, place: SealedPlace): string;
  /** Throws when the text was changed, lies at another place, or was sealed with a key that is not there. */
  open(sealed: string, place: SealedPlace): string;
  /** The same hash for the same value; without the key it cannot be guessed by trying all phone numbers. */
  hash(value: string): string;
  /** The value's hash under each key, the current one's first: for finding what was hashed before a key was changed. */
  hashes(value: string): string[];
}

/** A vault over one key or several. Throws RangeError for a key of another length. */
export function personalDataVault({ current, others = [] }: PersonalDataKeys): PersonalDataVault {
  const first = derivedKeys(current);
  const all = [first, ...others.map(derivedKeys)];
  return {
    keyId: first.id,
    keyIds: all.map(({ id }) => id),
    seal(clear, place) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', first.sealing, nonce).setAAD(bound(place));
      const body = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
      return `${first.id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64')}`;
    },
    open(sealed, place) {
      const [id, text] = sealed.includes('.') ? sealed.split('.') : [undefined, sealed];
      if (id === undefined) return openedByAny(all, text);
      const key = all.find((one) => one.id === id);
      if (!key) throw new Error(`The personal data key ${id} is not there: name it among the other keys.`);
      return opened(key, text ?? '', bound(place));
    },
    hash: (value) => hashed(first, value),
    hashes: (value) => all.map((key) => hashed(key, value)),
  };
}

interface DerivedKeys {
  id: string;
  sealing: Buffer;
  hashing: Buffer;
}

function derivedKeys(keyBase64: string): DerivedKeys {
  const root = Buffer.from(keyBase64, 'base64');
  if (root.length !== 32) throw new RangeError('The personal data key must be 32 bytes in base64.');
  const derive = (purpose: string, length: number) =>
    Buffer.from(hkdfSync('sha256', root, '', `guanjia ${purpose}`, length));
  return {
    id: derive('key id', 6).toString('base64url'),
    sealing: derive('sealing', 32),
    hashing: derive('hashing', 32),
  };
}

function bound({ table, id, field }: SealedPlace): Buffer {
  return Buffer.from(JSON.stringify([table, id, field]));
}

function opened({ sealing }: DerivedKeys, text: string, place?: Buffer): string {
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12), { authTagLength: 16 });
  if (place) decipher.setAAD(place);
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

/** Values of before keys had ids and places: whoever sealed it opens it. Sealing all anew ends them. */
function openedByAny(keys: readonly DerivedKeys[], text: string): string {
  for (const key of keys) {
    try {
      return opened(key, text);
    } catch {
      // Another key's, or changed.
    }
  }
  throw new Error('A sealed value opens with none of the personal data keys.');
}

function hashed({ hashing }: DerivedKeys, value: string): string {
  return createHmac('sha256', hashing).update(value).digest('base64url');
}
