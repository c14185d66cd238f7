import { Webhook } from 'standardwebhooks';
import { Agent, request, type Dispatcher } from 'undici';
import { AddressForbidden, guardedLookup, requireAllowedHost } from './allowed-address.ts';
import { webhookSettings } from './webhook-settings.ts';

export interface Message {
  /** Stays the same however often it is sent. */
  readonly id: string;
  readonly url: string;
  readonly body: string;
  /** The current one first; for a day after a rotation also the one before. */
  readonly secrets: readonly string[];
}

export const webhookFailures = [
  'HTTP_STATUS',
  'REDIRECT',
  'GONE',
  'TIMEOUT',
  'ADDRESS_FORBIDDEN',
  'UNREACHABLE',
  'ENDPOINT_INACTIVE',
] as const;
export type WebhookFailure = (typeof webhookFailures)[number];

export interface Answer {
  /** The HTTP status; null when there was no answer. */
  readonly status: number | null;
  /** Null when the receiver took it. */
  readonly failure: WebhookFailure | null;
}

const LONGEST_ANSWER = 64 * 1024;

/** Keeps connections to receivers for a while, to allowed addresses only; destroy it when the sending is over. */
export function webhookAgent(): Agent {
  return new Agent({ connect: { lookup: guardedLookup(webhookSettings().privateNetworks) } });
}

/**
 * Sends a message once, signed as https://www.standardwebhooks.com says. Redirects are not followed: a receiver that
 * moved is registered anew. Never throws.
 */
export async function postWebhook(
  { id, url, body, secrets }: Message,
  dispatcher: Dispatcher,
): Promise<Answer> {
  const { privateNetworks, timeoutMs, now } = webhookSettings();
  const at = now();
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    requireAllowedHost(new URL(url), privateNetworks);
    const answer = await request(url, {
      method: 'POST',
      dispatcher,
      signal,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Guanjia-Webhooks/1',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
        'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
      },
      body,
    });
    await answer.body.dump({ limit: LONGEST_ANSWER, signal });
    return { status: answer.statusCode, failure: failureOf(answer.statusCode) };
  } catch (error) {
    if (error instanceof AddressForbidden) return { status: null, failure: 'ADDRESS_FORBIDDEN' };
    return { status: null, failure: signal.aborted ? 'TIMEOUT' : 'UNREACHABLE' };
  }
}

function failureOf(status: number): WebhookFailure | null {
  if (status >= 200 && status < 300) return null;
  if (status >= 300 && status < 400) return 'REDIRECT';
  return status === 410 ? 'GONE' : 'HTTP_STATUS';
}
