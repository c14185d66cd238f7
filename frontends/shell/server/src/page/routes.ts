import { randomBytes } from 'node:crypto';
import type { HttpServer } from '@guanjia/http';
import type { ShellConfig } from '../config.ts';
import { CANARY_COOKIE, type ReleaseSource } from '../releases/live-releases.ts';
import { personTag } from '../session/person-tag.ts';
import type { Sessions } from '../session/session.ts';
import { IssuerUnavailableError } from '../sign-in/issuer.ts';
import { canRender, renderApplication } from './application-page.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { languageOf } from './language.ts';
import { sendNotice } from './notice.ts';
import { FAVICON } from './style.ts';

interface PageOptions {
  config: ShellConfig;
  sessions: Sessions;
  releases: ReleaseSource;
}

/** The application's page at every address that nothing else answers. */
export function registerPages(app: HttpServer, { config, sessions, releases }: PageOptions): void {
  const { origin, issuer } = config;
  const { host } = new URL(origin);
  const issuerOrigin = new URL(issuer).origin;

  app.get('/favicon.svg', { config: { quiet: true } }, (_request, reply) =>
    reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml').send(FAVICON),
  );
  app.get('/robots.txt', { config: { quiet: true } }, (_request, reply) =>
    reply.type('text/plain').send('User-agent: *\nDisallow: /\n'),
  );

  app.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    // Cookies and the issuer know one name of this server only.
    if (request.host !== host) return reply.redirect(origin + request.url, 307);
    if (/\.[a-z0-9]+$/i.test(path)) return reply.code(404).type('text/plain').send('Not found');

    let person: string | undefined;
    try {
      const session = await sessions.current(request, reply);
      person = session && personTag(session.subject);
      if (!session) return reply.redirect(`/sign-in?return=${encodeURIComponent(request.url)}`, 303);
    } catch (error) {
      // The page itself says that the graph cannot be reached; a white screen would not.
      if (!(error instanceof IssuerUnavailableError)) throw error;
      request.log.warn({ err: error }, 'the page is served although the token could not be refreshed');
    }
    const live = await releases.pinned(request.cookies[CANARY_COOKIE]);
    if (!canRender(live)) return sendNotice(request, reply, 'noRelease', 503);

    const nonce = randomBytes(16).toString('base64');
    const { html, importMap } = renderApplication({
      live,
      language: languageOf(request),
      path,
      nonce,
      person,
    });
    return reply
      .headers({
        'content-security-policy': contentSecurityPolicy({
          nonce,
          scripts: [importMap],
          ...(issuerOrigin === origin ? {} : { issuerOrigin }),
        }),
        'cache-control': 'no-store',
        vary: 'cookie, accept-language',
      })
      .type('text/html; charset=utf-8')
      .send(html);
  });
}
