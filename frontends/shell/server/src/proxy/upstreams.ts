import replyFrom from '@fastify/reply-from';
import type { FastifyInstance } from 'fastify';
import type { ShellConfig } from '../config.ts';
import { sendNotice } from '../page/notice.ts';

/** `/releases/*` from the release host: files that never change. Deploys have no business at the public origin. */
export async function registerReleaseFiles(
  app: FastifyInstance,
  { releasesUrl }: ShellConfig,
): Promise<void> {
  await app.register(replyFrom, { base: releasesUrl, disableRequestLogging: true, retryMethods: [] });
  app.get('/releases/:name/:version/*', { config: { quiet: true } }, (request, reply) =>
    reply.from(request.url.split('?')[0], {
      queryString: () => '',
      rewriteRequestHeaders: (_request, headers) => ({
        host: headers['host'],
        'accept-encoding': headers['accept-encoding'],
        'x-request-id': request.id,
      }),
      onError(_reply, { error }) {
        request.log.error({ err: error }, 'the release host does not answer');
        void reply
          .code(502)
          .header('cache-control', 'no-store')
          .type('text/plain')
          .send('The release host does not answer.');
      },
    }),
  );
}

/** `/identity/*` from the demonstration provider, which believes this server alone about the public address. */
export async function registerIdentity(app: FastifyInstance, config: ShellConfig): Promise<void> {
  const { identityUrl, origin } = config;
  if (!identityUrl) return;
  const { host, protocol } = new URL(origin);
  await app.register(replyFrom, { base: identityUrl, disableRequestLogging: true, retryMethods: [] });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  app.all('/identity/*', (request, reply) =>
    reply.from(undefined, {
      rewriteRequestHeaders: (_request, headers) => ({
        ...headers,
        cookie: withoutOurs(String(headers['cookie'] ?? '')),
        'x-forwarded-host': host,
        'x-forwarded-proto': protocol.slice(0, -1),
        'x-forwarded-for': request.ip,
        'x-request-id': request.id,
      }),
      onError(_reply, { error }) {
        request.log.error({ err: error }, 'the identity provider does not answer');
        sendNotice(request, reply, 'issuerUnavailable', 503);
      },
    }),
  );
}

/** Cookies without the session: the provider has its own. */
function withoutOurs(cookies: string): string {
  return cookies
    .split(/;\s*/)
    .filter((cookie) => !/^(__Host-)?guanjia-(session|pending)/.test(cookie))
    .join('; ');
}
