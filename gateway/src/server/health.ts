import type { FastifyInstance } from 'fastify';
import type { SubgraphTarget } from '../subgraphs/subgraph-target.ts';

/** Answers `/health` (the process lives) and `/ready` (it can answer queries; each subgraph by name). */
export function serveHealth(app: FastifyInstance, subgraphs: Readonly<Record<string, SubgraphTarget>>): void {
  app.get('/health', () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    const states = await Promise.all(
      Object.entries(subgraphs).map(
        async ([name, target]) => [name, (await isReady(target)) ? 'ok' : 'unavailable'] as const,
      ),
    );
    const ready = states.every(([, state]) => state === 'ok');
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ok' : 'unavailable', subgraphs: Object.fromEntries(states) });
  });
}

const ANSWER_WITHIN_MS = 2_000;

async function isReady(target: SubgraphTarget): Promise<boolean> {
  try {
    if (target.kind === 'in-process') {
      await Promise.race([target.ready?.(), tooLate()]);
      return true;
    }
    const response = await fetch(target.readyUrl ?? new URL('/ready', target.url), {
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** A database that hangs must not hold up whoever asks: supervisors ask often. */
function tooLate(): Promise<never> {
  const signal = AbortSignal.timeout(ANSWER_WITHIN_MS);
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
}
