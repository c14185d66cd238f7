import { setTimeout as pause } from 'node:timers/promises';
import { chooseLanguage, LANGUAGE_COOKIE, type HttpServer } from '@guanjia/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import { z } from 'zod';
import type { Directory } from './accounts/directory.ts';
import { createAttemptLimits, type Admission } from './attempts/attempt-limits.ts';
import type { DemoLinks } from './demo-links.ts';
import type { KnownDevices } from './attempts/known-devices.ts';
import { contentSecurityPolicy } from './pages/page.ts';
import { noticePage } from './pages/provider-pages.ts';
import { renderSignInPage, type SignInProblem } from './pages/sign-in-page.ts';
import { TEXT } from './pages/text.ts';

const fields = z.object({
  account: z.string().max(64).default(''),
  password: z.string().max(200).default(''),
});
const query = z.object({
  account: z.string().max(64).catch(''),
  language: z.enum(['zh-CN', 'en']).optional().catch(undefined),
});

interface SignInOptions {
  provider: Provider;
  directory: Directory;
  devices: KnownDevices;
  demoLinks: DemoLinks;
  origin: string;
  listAccounts: boolean;
}

/** The sign-in page and its form, under `/identity/sign-in/<uid>` of the provider's interaction. */
export function registerSignIn(app: HttpServer, options: SignInOptions): void {
  const { provider, directory, devices, demoLinks, origin, listAccounts } = options;
  const limits = createAttemptLimits();
  const accounts = listAccounts ? [...directory.accounts.values()] : [];

  function show(request: FastifyRequest, reply: FastifyReply, account: string, problem?: SignInProblem) {
    const path = request.url.split('?')[0] ?? '';
    return page(
      reply.code(statusOf(problem)),
      renderSignInPage({
        language: languageOf(request),
        path,
        account,
        accounts,
        ...(problem ? { problem } : {}),
      }),
    );
  }

  function expired(request: FastifyRequest, reply: FastifyReply) {
    const language = languageOf(request);
    return page(reply.code(400), noticePage(language, TEXT[language].expired, TEXT[language].expiredHint));
  }

  async function interactionIsThere(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    try {
      const interaction = await provider.interactionDetails(request.raw, reply.raw);
      return (
        interaction.prompt.name === 'login' &&
        request.url.split('?')[0]?.endsWith(`/${interaction.uid}`) === true
      );
    } catch (error) {
      if (error instanceof errors.SessionNotFound) return false;
      throw error;
    }
  }

  /** The provider goes on with the person, and answers itself. */
  async function finish(request: FastifyRequest, reply: FastifyReply, accountId: string): Promise<void> {
    reply.hijack();
    const result = { login: { accountId, remember: false } };
    await provider.interactionFinished(request.raw, reply.raw, result, { mergeWithLastSubmission: false });
  }

  app.get('/identity/sign-in/:uid', async (request, reply) => {
    const { account, language } = query.parse(request.query);
    if (language) {
      const secure = origin.startsWith('https:') ? '; Secure' : '';
      reply.header(
        'set-cookie',
        `${LANGUAGE_COOKIE}=${language}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`,
      );
      return reply.redirect(request.url.split('?')[0] ?? '/', 303);
    }
    if (!(await interactionIsThere(request, reply))) return expired(request, reply);
    const linked = demoLinks.take(request, reply);
    if (!linked) return show(request, reply, account);
    request.log.info({ account: linked }, 'signed in by a demo link');
    return finish(request, reply, linked);
  });

  app.post('/identity/sign-in/:uid', async (request, reply) => {
    if (request.headers.origin !== origin) return expired(request, reply.code(403));
    if (!(await interactionIsThere(request, reply))) return expired(request, reply);
    const { account, password } = fields.parse(request.body);
    const name = account.trim().toLowerCase();
    if (!name || !password) return show(request, reply, account, { kind: 'missing' });

    const knownDevice = await devices.idFor(request, name);
    const admission = limits.admit({ account: name, address: request.ip, knownDevice });
    if (!('pauseMs' in admission)) {
      reply.header('retry-after', admission.refusedSeconds);
      return show(request, reply, account, { kind: 'tooMany', waitSeconds: admission.refusedSeconds });
    }
    const known = await checked(admission, () => directory.signIn(name, password));
    if (!known) {
      request.log.warn({ account: name, address: request.ip }, 'wrong password');
      return show(request, reply, account, { kind: 'wrong' });
    }
    request.log.info({ account: name }, 'signed in');
    await devices.remember(request, reply, known.account);
    await finish(request, reply, known.account);
  });
}

/** Checks a password after the pause that its admission asks for, and tells how it ended. */
async function checked<Known>(
  { pauseMs, end }: Extract<Admission, { pauseMs: number }>,
  check: () => Promise<Known | undefined>,
): Promise<Known | undefined> {
  let known: Known | undefined;
  try {
    if (pauseMs > 0) await pause(pauseMs);
    known = await check();
    return known;
  } finally {
    end(known !== undefined);
  }
}

function languageOf(request: FastifyRequest) {
  const chosen = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=([\\w-]+)`).exec(
    request.headers.cookie ?? '',
  )?.[1];
  return chooseLanguage(chosen, request.headers['accept-language']);
}

function statusOf(problem: SignInProblem | undefined): number {
  switch (problem?.kind) {
    case undefined:
      return 200;
    case 'missing':
      return 400;
    case 'wrong':
      return 401;
    case 'tooMany':
      return 429;
  }
}

function page(reply: FastifyReply, html: string) {
  return reply
    .headers({
      'content-security-policy': contentSecurityPolicy(),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    })
    .type('text/html; charset=utf-8')
    .send(html);
}
