import type { SubgraphTarget } from './subgraph-target.ts';

const ANSWER_WITHIN_MS = 2_000;

/** Whether a subgraph can answer now. A database that hangs must not hold up whoever asks: supervisors ask often. */
export async function isReady(target: SubgraphTarget): Promise<boolean> {
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  try {
    if (target.kind === 'in-process') {
      await Promise.race([target.ready?.(), aborted(signal)]);
      return true;
    }
    const response = await fetch(target.readyUrl ?? new URL('/ready', target.url), { signal });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}
