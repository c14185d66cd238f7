/** How this installation sends webhooks. */
export interface WebhookSettings {
  /** Private networks that may be called, as CIDR: `10.20.0.0/16`. None unless told; plain http only to loopback ones. */
  readonly privateNetworks?: readonly string[];
  /** How long a receiver may take to answer, in milliseconds. */
  readonly timeoutMs?: number;
  /** Pauses before a message is sent again, in seconds; after the last one it is a dead letter. */
  readonly pauses?: readonly number[];
  /** Real time: receivers compare the signature's moment with their own clocks, whatever the district's time is. */
  readonly now?: () => Date;
  /** From 0 to 1: spreads the pauses. */
  readonly random?: () => number;
}

/** Ever longer, six hours at most: about a day in all. */
const PAUSES = [5, 20, 80, 320, 1_280, 5_120, 18_000, 21_600, 21_600, 21_600];

type Settings = Required<WebhookSettings>;

let settings: Settings | null = null;

/** Sets how this process sends. */
export function useWebhookSettings(given: WebhookSettings = {}): void {
  settings = {
    privateNetworks: [],
    timeoutMs: 10_000,
    pauses: PAUSES,
    now: () => new Date(),
    random: Math.random,
    ...given,
  };
}

export function webhookSettings(): Settings {
  if (!settings) throw new Error('No webhook settings: start the cases service with its configuration.');
  return settings;
}
