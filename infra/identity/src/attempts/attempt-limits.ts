import { createRateLimit } from '@guanjia/http';
import ipaddr from 'ipaddr.js';

const WINDOW_SECONDS = 15 * 60;
/** Wrong passwords of one account from one address. */
const MAX_OF_ACCOUNT_AND_ADDRESS = 5;
/** Wrong passwords of one account from a device on which it has signed in before. */
const MAX_OF_KNOWN_DEVICE = 10;
/** Wrong passwords of strangers, of one address or for one account, before the next ones are slowed down. */
const MAX_AT_FULL_SPEED = 20;
const PAUSE_MS = 250;
const MAX_PAUSE_MS = 8_000;
/** Passwords of one address that are looked at or wait at once. */
const MAX_AT_ONCE = 10;

export interface SignInAttempt {
  /** Trimmed and in lower case. */
  account: string;
  address: string;
  /** Id of the device, when this account has signed in on it before. */
  knownDevice: string | undefined;
}

/** What becomes of an attempt: refused for a while, or taken after a pause. */
export type Admission =
  | { refusedSeconds: number }
  | {
      refusedSeconds: 0;
      pauseMs: number;
      /** Says how it ended; once. */
      end(signedIn: boolean): void;
    };

export interface AttemptLimits {
  /** Counts an attempt before its slow check, so that many at once count as well. */
  admit(attempt: SignInAttempt): Admission;
}

/**
 * How often passwords may be tried. Only the pair of account and address is ever refused: who guesses a colleague's
 * password from elsewhere locks neither the colleague nor an office that shares one address. Guesses that are spread over
 * accounts or addresses are slowed down instead. A device on which the account has signed in before has its own count and
 * feels nothing of what strangers do. All in the memory of this process, which is the only one that checks passwords.
 */
export function createAttemptLimits(now?: () => number): AttemptLimits {
  const limit = (max: number) =>
    createRateLimit({ max, windowSeconds: WINDOW_SECONDS, ...(now ? { now } : {}) });
  const perAccountAndAddress = limit(MAX_OF_ACCOUNT_AND_ADDRESS);
  const perKnownDevice = limit(MAX_OF_KNOWN_DEVICE);
  const strangersOfAddress = limit(MAX_AT_FULL_SPEED);
  const strangersOfAccount = limit(MAX_AT_FULL_SPEED);
  const underWay = new Map<string, number>();

  function enter(source: string): boolean {
    const count = underWay.get(source) ?? 0;
    if (count >= MAX_AT_ONCE) return false;
    underWay.set(source, count + 1);
    return true;
  }

  function leave(source: string): void {
    const count = (underWay.get(source) ?? 1) - 1;
    if (count > 0) underWay.set(source, count);
    else underWay.delete(source);
  }

  return {
    admit({ account, address, knownDevice }) {
      const network = networkOf(address);
      const [own, ownKey] = knownDevice
        ? ([perKnownDevice, `${account} ${knownDevice}`] as const)
        : ([perAccountAndAddress, `${account} ${network}`] as const);
      const refusedSeconds = own.waitSeconds(ownKey);
      if (refusedSeconds > 0) return { refusedSeconds };

      const source = knownDevice ? ownKey : network;
      if (!enter(source)) return { refusedSeconds: MAX_PAUSE_MS / 1_000 };
      const strangers = knownDevice
        ? []
        : ([
            [strangersOfAddress, network],
            [strangersOfAccount, account],
          ] as const);
      own.count(ownKey);
      for (const [each, key] of strangers) each.count(key);
      const excess = Math.max(0, ...strangers.map(([each, key]) => each.excess(key)));
      return {
        refusedSeconds: 0,
        pauseMs: Math.min(excess * PAUSE_MS, MAX_PAUSE_MS),
        end(signedIn) {
          leave(source);
          if (!signedIn) return;
          own.forget(ownKey);
          // An attacker's own account must not clear what was counted against the address.
          for (const [each, key] of strangers) each.uncount(key);
        },
      };
    },
  };
}

/** IPv6 customers get whole networks of 64 bits: each counts as one address. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`).toString();
}
