import { createHash } from 'node:crypto';
import { escapeHtml, type Language } from '@guanjia/http';
import { STYLE } from './style.ts';
import { TEXT } from './text.ts';

/** Presses the sign-out page's button; the page says what it does when scripts are off. */
export const PRESS_SIGN_OUT = `document.getElementById('sign-out').click()`;

const STYLE_HASH = hashOf(STYLE);

/** Policy of the provider's pages: its own style, its own forms, nothing else. */
export function contentSecurityPolicy({ script }: { script?: string } = {}): string {
  return [
    `default-src 'none'`,
    // The provider adds the hash of its own redirecting form to this list, so it must be there.
    `script-src ${script ? hashOf(script) : `'self'`}`,
    `style-src ${STYLE_HASH}`,
    `img-src 'self' data:`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

interface Page {
  language: Language;
  title: string;
  /** Trusted markup of the page's main part. */
  main: string;
  script?: string;
  /** Addresses of the same page in each language, when it can be shown again. */
  languages?: Record<Language, string>;
}

/** A whole page in the provider's look: the platform's name beside or above the main part. */
export function renderPage({ language, title, main, script, languages }: Page): string {
  const text = TEXT[language];
  const otherName = language === 'en' ? TEXT['zh-CN'].product : TEXT.en.product;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light">
<title>${escapeHtml(title)} · ${escapeHtml(text.product)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<style>${STYLE}</style>
</head>
<body>
<div class="frame">
<header class="brand">
<div class="mark" aria-hidden="true">${SEAL}</div>
<p class="names"><strong>${escapeHtml(text.product)}</strong><span lang="${language === 'en' ? 'zh-CN' : 'en'}">${escapeHtml(otherName)}</span></p>
<p class="promise">${escapeHtml(text.promise)}</p>
<ul class="tiers">${text.tiers.map(({ name, work }) => `<li><b>${escapeHtml(name)}</b><span>${escapeHtml(work)}</span></li>`).join('')}</ul>
<div class="skyline" aria-hidden="true">${SKYLINE}</div>
</header>
<div class="side">
${languages ? languageSwitch(language, languages) : ''}
<main>${main}</main>
<footer>${escapeHtml(text.footer)}</footer>
</div>
</div>
${script ? `<script>${script}</script>` : ''}
</body>
</html>`;
}

function languageSwitch(current: Language, addresses: Record<Language, string>): string {
  const names: Record<Language, string> = { 'zh-CN': '中文', en: 'English' };
  const links = (['zh-CN', 'en'] as const).map((language) =>
    language === current
      ? `<span lang="${language}" aria-current="true">${names[language]}</span>`
      : `<a lang="${language}" hreflang="${language}" href="${escapeHtml(addresses[language])}">${names[language]}</a>`,
  );
  return `<nav class="languages" aria-label="${escapeHtml(TEXT[current].language)}">${links.join('')}</nav>`;
}

// A roof over a doorway: the estate and its steward.
const SEAL = `<svg viewBox="0 0 40 40" width="40" height="40" focusable="false"><path d="M20 4 4 15v4h3v15a2 2 0 0 0 2 2h8V25a3 3 0 0 1 6 0v11h8a2 2 0 0 0 2-2V19h3v-4z"/></svg>`;

const SKYLINE = buildings();

/** A row of apartment blocks, drawn from a fixed list of widths and storeys. */
function buildings(): string {
  const blocks = [
    [0, 56, 5],
    [62, 44, 9],
    [112, 70, 6],
    [188, 40, 12],
    [234, 40, 12],
    [280, 84, 7],
    [370, 48, 10],
    [424, 64, 5],
    [494, 40, 13],
    [540, 76, 8],
    [622, 46, 6],
  ] as const;
  const parts = blocks.map(([x, width, storeys]) => {
    const height = storeys * 14 + 8;
    const windows: string[] = [];
    for (let storey = 0; storey < storeys; storey += 1) {
      for (let column = 8; column + 6 <= width - 6; column += 12) {
        // A few lit windows, always the same ones.
        const lit = (x + storey * 7 + column * 3) % 11 === 0 ? ' class="lit"' : '';
        windows.push(
          `<rect${lit} x="${x + column}" y="${200 - height + 8 + storey * 14}" width="6" height="7"/>`,
        );
      }
    }
    return `<rect class="block" x="${x}" y="${200 - height}" width="${width}" height="${height}"/>${windows.join('')}`;
  });
  return `<svg viewBox="0 0 668 200" preserveAspectRatio="xMidYMax slice" focusable="false">${parts.join('')}</svg>`;
}
