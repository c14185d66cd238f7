import type { Readable } from 'node:stream';
import { fileError, PlatformError } from '@guanjia/kit';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { VerifyBearer } from '../identity/verify-bearer.ts';
import type { AskFile } from '../subgraphs/subgraph-target.ts';

/** `/files/<service>/…`: uploads and downloads go on to the service with the verified caller; bytes are never held here. */
export async function serveFiles(
  app: FastifyInstance,
  services: ReadonlyMap<string, AskFile>,
  verify: VerifyBearer,
): Promise<void> {
  await app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    files.route<{ Params: { service: string } }>({
      method: ['GET', 'POST'],
      url: '/files/:service/*',
      handler: async (request, reply) => {
        const { service } = request.params;
        try {
          const caller = await verify(request.headers.authorization);
          const ask = services.get(service);
          if (!ask) {
            throw new PlatformError('NOT_FOUND', `There are no files of ${service}.`, {
              reason: 'fileRouteNotFound',
            });
          }
          const answer = await ask({
            method: request.method as 'GET' | 'POST',
            target: request.url.slice(`/files/${service}`.length),
            body: (request.body as Readable | undefined) ?? null,
            caller,
            requestId: request.id,
          });
          return await reply.code(answer.status).headers(answer.headers).send(answer.body);
        } catch (error) {
          if (error instanceof PlatformError) return refused(reply, error);
          request.log.error({ err: error, service }, 'a subgraph does not answer for its files');
          return refused(
            reply,
            new PlatformError('UNAVAILABLE', `The ${service} service does not answer. Try again shortly.`, {
              reason: 'serviceUnavailable',
              params: { service },
            }),
          );
        }
      },
    });
  });
}

function refused(reply: FastifyReply, error: PlatformError): FastifyReply {
  const { status, headers, body } = fileError(error);
  if (status === 401) void reply.header('www-authenticate', 'Bearer');
  return reply.code(status).headers(headers).send(body);
}
