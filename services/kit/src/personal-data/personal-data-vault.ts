import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Encrypts personal data at rest and makes the keyed hashes that it can be found by. */
export interface PersonalDataVault {
  /** AES-256-GCM; every call gives another text for the same value. */
  seal(clear: string): string;
  /** Throws when the text was changed or sealed with another key. */
  open(sealed: string): string;
  /** The same hash for the same value; without the key it cannot be guessed by trying all phone numbers. */
  hash(value: string): string;
}

/** A vault over a 32-byte key in base64. Throws RangeError for a key of another length. */
export function personalDataVault(keyBase64: string): PersonalDataVault {
  const root = Buffer.from(keyBase64, 'base64');
  if (root.length !== 32) throw new RangeError('The personal data key must be 32 bytes in base64.');
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', root, '', `guanjia ${purpose}`, 32));
  const sealingKey = derive('sealing');
  const hashingKey = derive('hashing');
  return {
    seal(clear) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealingKey, nonce);
      const body = Buffer.concat([cipher.update(clear, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', sealingKey, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    },
    hash: (value) => createHmac('sha256', hashingKey).update(value).digest('base64url'),
  };
}
