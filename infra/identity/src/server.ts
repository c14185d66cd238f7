import { createHttpServer, listen, type RunningServer } from '@guanjia/http';
import type { FastifyInstance } from 'fastify';
import type Provider from 'oidc-provider';
import { createDirectory } from './accounts/directory.ts';
import { createKnownDevices } from './attempts/known-devices.ts';
import { identityConfig, type IdentityConfigInput } from './config.ts';
import { registerDemoLinks } from './demo-links.ts';
import { loadKeys } from './provider/keys.ts';
import { createProvider } from './provider/provider.ts';
import { openStorage } from './provider/storage.ts';
import { registerSignIn } from './sign-in.ts';

/** Where the provider stands under the public origin. */
const MOUNT = '/identity';

/**
 * Starts the demonstration identity provider. Issuer is `<origin>/identity`: the shell's server shows the provider
 * there and sends `x-forwarded-host` and `x-forwarded-proto`.
 */
export async function startIdentity(input: IdentityConfigInput): Promise<RunningServer> {
  const config = identityConfig.parse(input);
  const keys = await loadKeys(config.stateDir);
  const directory = await createDirectory(config.directory);
  const storage = openStorage(config.stateDir);
  const provider = createProvider({ ...config, directory, keys, storage });

  const app = createHttpServer({
    service: 'identity',
    logLevel: config.logLevel,
    behindShell: true,
    trustedProxies: config.trustedProxies,
    bodyLimit: 64 * 1024,
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );
  const demoLinks = registerDemoLinks(app, {
    secret: config.demoLinkSecret,
    origin: config.origin,
    accounts: directory.accounts,
  });
  registerSignIn(app, {
    provider,
    demoLinks,
    directory,
    devices: createKnownDevices(keys.cookies[0] ?? '', config.origin.startsWith('https:')),
    origin: config.origin,
    listAccounts: config.listAccounts,
  });
  await app.register(mount(provider));
  provider.on('server_error', (ctx, error) =>
    app.log.error({ err: error, path: ctx.path }, 'provider failed'),
  );
  provider.on('grant.error', (ctx, error) => {
    app.log.warn(
      { client: ctx.oidc.client?.clientId, error: error.error, detail: error.error_detail },
      'token refused',
    );
  });
  app.addHook('onClose', () => storage.close());
  return listen(app, config);
}

/** Hands everything else below the mount to the provider, which reads the bodies itself. */
function mount(provider: Provider) {
  const handle = provider.callback();
  return async (scope: FastifyInstance) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.all(`${MOUNT}/*`, async (request, reply) => {
      reply.hijack();
      reply.raw.setHeader('x-request-id', request.id);
      const url = request.raw.url ?? '';
      // The provider finds its mount by comparing the two addresses.
      Object.assign(request.raw, { originalUrl: url, url: url.slice(MOUNT.length) });
      await handle(request.raw, reply.raw);
    });
  };
}
