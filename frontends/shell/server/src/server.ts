import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import { createHttpServer, listen, type HttpServer, type RunningServer } from '@guanjia/http';
import { parseShellConfig, type ShellConfig, type ShellConfigInput } from './config.ts';
import { registerFailures } from './failures.ts';
import { sendNotice } from './page/notice.ts';
import { registerPages } from './page/routes.ts';
import { registerFiles } from './proxy/files.ts';
import { registerGraphql } from './proxy/graphql.ts';
import { registerIdentity, registerReleaseFiles } from './proxy/upstreams.ts';
import { createReleaseSource } from './releases/live-releases.ts';
import { registerReleaseGeneration } from './releases/routes.ts';
import { loadSessionKey } from './session/session-key.ts';
import { createSessions } from './session/session.ts';
import { createIssuer } from './sign-in/issuer.ts';
import { registerSignIn, sendSignInProblem } from './sign-in/routes.ts';
import { registerSignedIn } from './sign-in/signed-in.ts';

/** Starts the shell's server: the one public origin of the platform. */
export async function startShell(input: ShellConfigInput): Promise<RunningServer> {
  const config = parseShellConfig(input);
  const key = loadSessionKey(config.stateDir);
  const issuer = createIssuer(config);
  const sessions = createSessions(config, key, issuer);
  const app = createHttpServer({
    service: 'shell',
    logLevel: config.logLevel,
    behindShell: false,
    trustedProxies: config.trustedProxies,
  });
  const releases = createReleaseSource(config.releasesUrl, (error) => {
    app.log.error({ err: error }, 'the release host does not answer; the last known releases go on');
  });

  await app.register(compress, { encodings: ['gzip'], threshold: 1024 });
  await app.register(cookie);
  addSecurityHeaders(app, config);
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status < 500) return reply.code(status).send();
    const answered = sendSignInProblem(error, request, reply);
    if (answered) return answered;
    request.log.error({ err: error }, 'request failed');
    return sendNotice(request, reply, 'failed', 500);
  });
  app.setNotFoundHandler((request, reply) => sendNotice(request, reply, 'notFound', 404));

  // The sign-out button is a form without fields.
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, _body, done) => {
      done(null, undefined);
    },
  );
  registerSignIn(app, { config, key, issuer, sessions });
  registerSignedIn(app);
  registerReleaseGeneration(app, releases);
  registerFailures(app, config.origin);
  await app.register((scope) => registerGraphql(scope, { config, sessions }));
  await app.register((scope) => registerFiles(scope, { config, sessions }));
  await app.register((scope) => registerReleaseFiles(scope, config));
  await app.register((scope) => registerIdentity(scope, config));
  registerPages(app, { config, sessions, releases });
  return listen(app, config);
}

function addSecurityHeaders(app: HttpServer, { origin }: ShellConfig): void {
  const headers = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    // Patrols take pictures and note where they are.
    'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
    ...(origin.startsWith('https:')
      ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }
      : {}),
  };
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}
