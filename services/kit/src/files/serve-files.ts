import type { KeyObject } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { PlatformError } from '../errors/platform-error.ts';
import { verifyIdentity } from '../identity/identity-token.ts';
import type { Subgraph } from '../subgraph/start-subgraph.ts';
import { fileError, signedPart } from './file-routes.ts';

/** Serves a service's file routes at /files, to those who bring an identity signed for this very address. */
export async function serveFiles(
  server: FastifyInstance,
  subgraph: Subgraph,
  trusted: ReadonlyMap<string, KeyObject>,
): Promise<void> {
  await server.register(async (files) => {
    // Bytes pass through as they come; the store counts them.
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    files.route({
      method: ['GET', 'POST'],
      url: '/files/*',
      handler: async (request, reply) => {
        const method = request.method as 'GET' | 'POST';
        const target = request.url.slice('/files'.length);
        const token = request.headers.authorization?.replace(/^Bearer /, '');
        try {
          const body = signedPart({ method, target });
          const caller = await verifyIdentity({ token, audience: subgraph.name, body, trusted });
          const answer = await subgraph.answerFile({
            method,
            target,
            body: (request.body as Readable | undefined) ?? null,
            caller,
            requestId: String(request.id),
          });
          return await reply.code(answer.status).headers(answer.headers).send(answer.body);
        } catch (error) {
          if (!(error instanceof PlatformError)) throw error;
          const { status, headers, body } = fileError(error);
          return reply.code(status).headers(headers).send(body);
        }
      },
    });
  });
}
