import { platformVault, type SealedPlace } from '@guanjia/kit';

/** Where the secret of an endpoint lies; the one before the last rotation counts as the same. */
export function secretPlace(endpointId: string): SealedPlace {
  return { table: 'webhook_endpoint', id: endpointId, field: 'secret' };
}

/** A secret that messages are signed with, as it is kept. */
export function sealedSecret(endpointId: string, secret: string): string {
  return platformVault().seal(secret, secretPlace(endpointId));
}

/** The secret in the clear, for signing. */
export function openedSecret(endpointId: string, sealed: string): string {
  return platformVault().open(sealed, secretPlace(endpointId));
}
