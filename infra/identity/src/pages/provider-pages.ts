import { chooseLanguage, escapeHtml, LANGUAGE_COOKIE, type Language } from '@guanjia/http';
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider';
import { contentSecurityPolicy, PRESS_SIGN_OUT, renderPage } from './page.ts';
import { TEXT } from './text.ts';

function languageOf(ctx: KoaContextWithOIDC): Language {
  return chooseLanguage(ctx.cookies.get(LANGUAGE_COOKIE, { signed: false }), ctx.get('accept-language'));
}

/** Page that ends the provider's session. Coming from our own sign-out button, it presses its button by itself. */
export async function renderSignOut(ctx: KoaContextWithOIDC, form: string): Promise<void> {
  const language = languageOf(ctx);
  const text = TEXT[language];
  // Another site may link here; then the person decides.
  const ours = ctx.get('sec-fetch-site') === 'same-origin';
  const script = ours ? PRESS_SIGN_OUT : undefined;
  if (script) ctx.set('content-security-policy', contentSecurityPolicy({ script }));
  ctx.type = 'html';
  ctx.body = renderPage({
    language,
    title: text.signOut,
    main: `<h1>${escapeHtml(text.signOut)}</h1><p class="hint">${escapeHtml(text.signOutHint)}</p>${form}
<button class="button" id="sign-out" type="submit" form="op.logoutForm" name="logout" value="yes">${escapeHtml(text.signOut)}</button>
<a class="button quiet" href="/">${escapeHtml(text.stay)}</a>`,
    ...(script ? { script } : {}),
  });
}

export async function renderSignedOut(ctx: KoaContextWithOIDC): Promise<void> {
  const language = languageOf(ctx);
  const text = TEXT[language];
  ctx.type = 'html';
  ctx.body = noticePage(language, text.signedOut, text.signedOutHint);
}

export async function renderProviderError(ctx: KoaContextWithOIDC, out: ErrorOut): Promise<void> {
  const language = languageOf(ctx);
  const text = TEXT[language];
  ctx.type = 'html';
  ctx.body = noticePage(language, text.error, text.errorHint, out.error);
}

/** A page that says one thing and offers to sign in again. */
export function noticePage(language: Language, title: string, hint: string, reference?: string): string {
  const code = reference ? `<p class="reference"><code>${escapeHtml(reference)}</code></p>` : '';
  return renderPage({
    language,
    title,
    main: `<h1>${escapeHtml(title)}</h1><p class="hint">${escapeHtml(hint)}</p>${code}
<a class="button" href="/">${escapeHtml(TEXT[language].again)}</a>`,
  });
}
