import { platformVault } from '../personal-data/platform-vault.ts';

/**
 * What an idempotency key remembers of its request: a keyed hash. Requests name people, and a plain hash of one could be
 * found by trying all phone numbers.
 */
export function requestHash(input: unknown): string {
  const { keyId, hash } = platformVault();
  return `${keyId}.${hash(content(input))}`;
}

/**
 * Whether a request is the one that was remembered. One whose key is gone, or that was remembered by a plain hash before
 * 2026, cannot be told any more: the idempotency key alone then says that it is.
 */
export function isSameRequest(remembered: string | null, input: unknown): boolean {
  if (remembered === null) return true;
  const vault = platformVault();
  const [keyId = '', hash] = remembered.split('.');
  const place = vault.keyIds.indexOf(keyId);
  return place === -1 || vault.hashes(content(input))[place] === hash;
}

function content(input: unknown): string {
  return `request ${canonicalJson(input)}`;
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
