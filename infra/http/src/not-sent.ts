/** Codes of the network that say that no connection was made, so that nothing of the request was sent. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a request that failed certainly never left: whatever it was to change is not changed. Looks into causes. */
export function isCertainlyNotSent(failure: unknown): boolean {
  if (typeof failure !== 'object' || failure === null) return false;
  const { code, cause } = failure as { code?: unknown; cause?: unknown };
  return NOT_CONNECTED.has(String(code)) || isCertainlyNotSent(cause);
}
