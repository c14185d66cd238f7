import { randomBytes } from 'node:crypto';
import { escapeHtml } from '@guanjia/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { languageOf } from './language.ts';
import { MARK, NOTICE_STYLE } from './style.ts';
import { TEXT, type NoticeKind } from './text.ts';

/** Answers with a plain page that says what happened and what to do, in the language of the person. */
export function sendNotice(
  request: FastifyRequest,
  reply: FastifyReply,
  kind: NoticeKind,
  status: number,
  { script }: { script?: string } = {},
): FastifyReply {
  const language = languageOf(request);
  const text = TEXT[language];
  const { title, hint, action } = text.notices[kind];
  const nonce = randomBytes(16).toString('base64');
  return reply
    .code(status)
    .headers({
      'content-security-policy': contentSecurityPolicy({ nonce }),
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': '5' } : {}),
    })
    .type('text/html; charset=utf-8').send(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · ${escapeHtml(text.product)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style nonce="${nonce}">${NOTICE_STYLE}</style>${script ? `\n<script src="${escapeHtml(script)}" defer></script>` : ''}
</head>
<body>
<main>
<div class="mark" aria-hidden="true">${MARK}</div>
<p class="product">${escapeHtml(text.product)}</p>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(hint)}</p>
<a class="button" href="${escapeHtml(addressOf(kind, request))}">${escapeHtml(action)}</a>
${status < 400 ? '' : `<p class="reference">${escapeHtml(text.reference)} <code>${escapeHtml(request.id)}</code></p>`}
</main>
</body>
</html>`);
}

/** Where the button leads: the same page again where trying again can help. */
function addressOf(kind: NoticeKind, request: FastifyRequest): string {
  return kind === 'noRelease' || kind === 'failed' ? request.url : '/';
}
