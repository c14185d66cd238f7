import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { Secrets } from './secrets.ts';

/** With which process vouches to which: own private keys, and everyone's public ones (DER in base64). */
export interface SigningKeys {
  privateKeyOf(process: string): string;
  publicKeys(): Record<string, string>;
}

/** Ed25519 keys of the gateway and of the services that read each other's feeds. */
export function signingKeys(secrets: Secrets, processes: readonly string[]): SigningKeys {
  const privateKeyOf = (process: string) => secrets.of(`signing key of ${process}`, newKey);
  return {
    privateKeyOf,
    publicKeys: () =>
      Object.fromEntries(processes.map((process) => [process, publicPart(privateKeyOf(process))])),
  };
}

function newKey(): string {
  return generateKeyPairSync('ed25519')
    .privateKey.export({ format: 'der', type: 'pkcs8' })
    .toString('base64');
}

function publicPart(privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64');
}
