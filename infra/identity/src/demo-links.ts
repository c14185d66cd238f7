import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HttpServer } from '@guanjia/http';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** How long the way from a link to its end may take, in seconds. */
const WAY_SECONDS = 60;
const COOKIE = 'guanjia-demo-link';
/** The only page that reads the cookie. */
const COOKIE_PATH = '/identity/sign-in';

/** The path of the link that signs one account of the demonstration in; it is worth as much as its password. */
export function demoLinkPath(secret: string, account: string): string {
  return `/identity/demo/${encodeURIComponent(account)}/${keyOf(secret, 'link', account)}`;
}

/** Who came by a link of the demonstration. */
export interface DemoLinks {
  /** The account whose link led to this request; the link is used up with it. */
  take(request: FastifyRequest, reply: FastifyReply): string | undefined;
}

interface DemoLinksOptions {
  /** Made anew at each start, so that a link ends with the platform that printed it; without one there are no links. */
  secret: string | undefined;
  origin: string;
  accounts: ReadonlyMap<string, unknown>;
}

/**
 * `/identity/demo/<account>/<key>` signs an account of the demonstration in without its password: for whoever sits at the
 * machine that the platform was started on, and for nobody else.
 */
export function registerDemoLinks(
  app: HttpServer,
  { secret, origin, accounts }: DemoLinksOptions,
): DemoLinks {
  const here = isLoopback(new URL(origin).hostname);

  app.get<{ Params: { account: string; key: string } }>('/identity/demo/:account/:key', (request, reply) => {
    const { account, key } = request.params;
    reply.header('cache-control', 'no-store').header('referrer-policy', 'no-referrer');
    const allowed = secret !== undefined && here && isLoopback(request.ip) && accounts.has(account);
    if (!allowed || !sameText(key, keyOf(secret, 'link', account))) {
      request.log.warn({ account, address: request.ip }, 'a demo link was refused');
      return reply.code(404).type('text/plain; charset=utf-8').send('Not found');
    }
    const ends = String(Date.now() + WAY_SECONDS * 1000);
    const value = [encodeURIComponent(account), ends, keyOf(secret, ends, account)].join('.');
    return reply
      .header(
        'set-cookie',
        `${COOKIE}=${value}; Path=${COOKIE_PATH}; Max-Age=${WAY_SECONDS}; HttpOnly; SameSite=Lax`,
      )
      .redirect('/sign-in?prompt=login', 303);
  });

  return {
    take(request, reply) {
      const [, sent] = new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]+)`).exec(request.headers.cookie ?? '') ?? [];
      if (!sent || secret === undefined) return undefined;
      // The provider answers without the framework: what is to go along stands on the raw answer.
      reply.raw.appendHeader(
        'set-cookie',
        `${COOKIE}=; Path=${COOKIE_PATH}; Max-Age=0; HttpOnly; SameSite=Lax`,
      );
      const [name = '', ends = '', key = ''] = sent.split('.');
      const account = decodeURIComponent(name);
      const good = Number(ends) > Date.now() && sameText(key, keyOf(secret, ends, account));
      return good && accounts.has(account) ? account : undefined;
    },
  };
}

function keyOf(secret: string, purpose: string, account: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${account}`).digest('base64url').slice(0, 32);
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.byteLength === right.byteLength && timingSafeEqual(left, right);
}

/** Whether a name or an address is this very machine. */
function isLoopback(host: string): boolean {
  return /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?|::ffff:127(\.\d{1,3}){3})$/.test(host);
}
