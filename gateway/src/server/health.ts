import type { FastifyInstance } from 'fastify';
import { isReady } from '../subgraphs/readiness.ts';
import type { SubgraphTarget } from '../subgraphs/subgraph-target.ts';

/**
 * Answers `/health` (the process lives) and `/ready` (it can answer queries; each subgraph by name). One subgraph that is
 * out leaves the others' part of every answer: that is degraded, and no reason to send nobody here. Unready means that
 * nothing can be answered.
 */
export function serveHealth(app: FastifyInstance, subgraphs: Readonly<Record<string, SubgraphTarget>>): void {
  app.get('/health', () => ({ status: 'ok' }));
  app.get('/ready', async (_request, reply) => {
    const states = await Promise.all(
      Object.entries(subgraphs).map(
        async ([name, target]) => [name, (await isReady(target)) ? 'ok' : 'unavailable'] as const,
      ),
    );
    const up = states.filter(([, state]) => state === 'ok').length;
    const status = up === states.length ? 'ok' : up > 0 ? 'degraded' : 'unavailable';
    return reply.code(up > 0 ? 200 : 503).send({ status, subgraphs: Object.fromEntries(states) });
  });
}
