import { ownHeaders } from '../graph/headers.ts';
import { signedInAgain } from './session-state.ts';
import type { SessionState } from './session-state.ts';

/**
 * Fetches in the name of the person whom the page was opened for. When the session is over it waits until they have signed
 * in again, over the page, and sends the request once more: a refusal for want of a session has done nothing.
 */
export async function fetchAsViewer(address: RequestInfo | URL, init: RequestInit = {}): Promise<Response> {
  const send = () =>
    fetch(address, { ...init, credentials: 'same-origin', headers: ownHeaders(init.headers) });
  const response = await send();
  const now = await sessionAfter(response);
  if (now === 'alive') return response;
  await untilSignedIn(now);
  init.signal?.throwIfAborted();
  return send();
}

/** Waits until the person whom the page was opened for is signed in again: for requests that are not sent by `fetch`. */
export function untilSignedIn(now: SessionState = 'ended'): Promise<void> {
  return signedInAgain(now, probe);
}

async function probe(): Promise<SessionState> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: ownHeaders({ 'content-type': 'application/json', accept: 'application/json' }),
    body: JSON.stringify({ query: '{ __typename }' }),
  }).catch(() => undefined);
  // Without an answer nothing is known yet: whoever waits goes on waiting.
  return response ? sessionAfter(response) : 'ended';
}

async function sessionAfter(response: Response): Promise<SessionState> {
  if (response.status !== 401) return 'alive';
  const { errors } = (await response
    .clone()
    .json()
    .catch(() => ({}))) as { errors?: { extensions?: { reason?: string } }[] };
  return errors?.[0]?.extensions?.reason === 'signedInAsOther' ? 'other' : 'ended';
}
