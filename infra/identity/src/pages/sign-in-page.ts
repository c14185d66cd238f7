import { escapeHtml, type Language } from '@guanjia/http';
import type { KnownAccount } from '../accounts/directory.ts';
import { renderPage } from './page.ts';
import { TEXT } from './text.ts';

/** Why the person sees the sign-in page again. */
export type SignInProblem =
  { kind: 'wrong' } | { kind: 'missing' } | { kind: 'tooMany'; waitSeconds: number };

interface SignInPage {
  language: Language;
  /** Path of the page and of its form. */
  path: string;
  /** Name already given or chosen. */
  account: string;
  problem?: SignInProblem;
  /** Accounts to choose from; empty outside of demonstrations. */
  accounts: KnownAccount[];
}

export function renderSignInPage({ language, path, account, problem, accounts }: SignInPage): string {
  const text = TEXT[language];
  const invalid =
    problem && problem.kind !== 'tooMany' ? ' aria-invalid="true" aria-describedby="problem"' : '';
  // The first field still empty gets the cursor.
  const [focusAccount, focusPassword] = account ? ['', ' autofocus'] : [' autofocus', ''];
  const main = `
<h1>${escapeHtml(text.signIn)}</h1>
<p class="hint">${escapeHtml(text.signInHint)}</p>
${problem ? `<p class="alert" id="problem" role="alert">${escapeHtml(problemText(language, problem))}</p>` : ''}
<form method="post" action="${escapeHtml(path)}">
<div class="field"><label for="account">${escapeHtml(text.account)}</label>
<input id="account" name="account" value="${escapeHtml(account)}" maxlength="64" autocomplete="username" autocapitalize="none" spellcheck="false" required${focusAccount}${invalid}></div>
<div class="field"><label for="password">${escapeHtml(text.password)}</label>
<input id="password" name="password" type="password" maxlength="200" autocomplete="current-password" required${focusPassword}${invalid}></div>
<button class="button" type="submit">${escapeHtml(text.submit)}</button>
</form>
${accounts.length > 0 ? demoAccounts({ language, path, account, accounts }) : ''}`;
  return renderPage({
    language,
    title: problem ? `${problemText(language, problem)} ${text.signIn}` : text.signIn,
    main,
    languages: { 'zh-CN': `${path}?language=zh-CN`, en: `${path}?language=en` },
  });
}

function problemText(language: Language, problem: SignInProblem): string {
  const text = TEXT[language];
  switch (problem.kind) {
    case 'wrong':
      return text.wrong;
    case 'missing':
      return text.missing;
    case 'tooMany':
      return text.tooMany(Math.max(1, Math.ceil(problem.waitSeconds / 60)));
  }
}

function demoAccounts({ language, path, account: chosen, accounts }: SignInPage): string {
  const text = TEXT[language];
  const items = accounts.map(({ account, name, divisionName, division, roles }) => {
    const current = account === chosen ? ' aria-current="true"' : '';
    const does = roles.map((role) => text.roles[role] ?? role).join(text.joined);
    return `<li><a href="${escapeHtml(`${path}?account=${encodeURIComponent(account)}`)}" title="${escapeHtml(text.demoUse(account))}"${current}>
<b>${escapeHtml(name)}</b><code>${escapeHtml(account)}</code><span>${escapeHtml(divisionName ?? division)} · ${escapeHtml(does)}</span></a></li>`;
  });
  return `<section class="demo" aria-labelledby="demo"><h2 id="demo">${escapeHtml(text.demo)}</h2>
<p>${escapeHtml(text.demoHint)}</p><ul>${items.join('')}</ul></section>`;
}
