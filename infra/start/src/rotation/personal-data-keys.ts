import { randomBytes } from 'node:crypto';
import { personalDataVault, type PersonalDataKeys } from '@guanjia/kit';
import type { Secrets } from '../secrets.ts';
import { StartError } from '../start-error.ts';

const CURRENT = 'personal data key';
/** There from the begin of a rotation to its end. */
const EARLIER = 'earlier personal data key';

/** The keys of this installation; the first start makes one. */
export function installedKeys(secrets: Secrets): Required<PersonalDataKeys> {
  const earlier = secrets.find(EARLIER);
  return { current: secrets.of(CURRENT, newKey), others: earlier === undefined ? [] : [earlier] };
}

/**
 * Makes a new key the current one. What the one before sealed stays readable until the rotation has ended.
 * @throws StartError rotationUnderWay: a third key would leave what the first one sealed without its own
 */
export function beginRotation(secrets: Secrets): void {
  if (secrets.find(EARLIER) !== undefined) throw new StartError('rotationUnderWay');
  const { current } = installedKeys(secrets);
  secrets.set({ [EARLIER]: current, [CURRENT]: newKey() });
}

/** Forgets the earlier key: nothing is sealed with it any more. */
export function endRotation(secrets: Secrets): void {
  secrets.set({ [EARLIER]: undefined });
}

/** What a running platform may say of its keys, so that another program knows which ones it holds. */
export function keyIdOf({ current }: PersonalDataKeys): string {
  return personalDataVault({ current }).keyId;
}

function newKey(): string {
  return randomBytes(32).toString('base64');
}
