import { personalDataVault, type PersonalDataKeys, type PersonalDataVault } from './personal-data-vault.ts';

let vault: PersonalDataVault | null = null;

/** Sets the keys that this process protects personal data with. Call it before a service starts. */
export function usePersonalDataKeys(keys: PersonalDataKeys): void {
  vault = personalDataVault(keys);
}

/** The vault of this process. Throws while no keys are set. */
export function platformVault(): PersonalDataVault {
  if (!vault) throw new Error('No personal data key: start the service with its configuration.');
  return vault;
}

/** Whether the keys are set. */
export function hasPersonalDataKeys(): boolean {
  return vault !== null;
}
