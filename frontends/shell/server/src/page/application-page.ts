import { escapeHtml, type Language } from '@guanjia/http';
import type { LiveReleases } from '@guanjia/releases/manifest';
import { importMapOf, linkedFile, moduleAt, preloadsFor, type LinkedFile } from '../releases/import-map.ts';
import { CSRF_HEADER } from '../same-origin.ts';
import { PERSON_HEADER } from '../session/person-tag.ts';
import { MARK, START_STYLE } from './style.ts';
import { TEXT } from './text.ts';

/** The module that the page begins with. */
const ROOT = '@guanjia/shell';

interface ApplicationPage {
  live: LiveReleases;
  language: Language;
  path: string;
  nonce: string;
  /** Tag of the person whom the page is opened for; nothing when the issuer cannot say. */
  person: string | undefined;
}

/** The application's page and the inline script in it that the content security policy has to allow. */
export interface RenderedPage {
  html: string;
  importMap: string;
}

/** Whether these releases make a page: without the shell's own there is nothing to begin with. */
export function canRender({ releases }: LiveReleases): boolean {
  return releases['shell']?.imports[ROOT] !== undefined;
}

/** The HTML of every address of the application. */
export function renderApplication({ live, language, path, nonce, person }: ApplicationPage): RenderedPage {
  const text = TEXT[language];
  const map = importMapOf(live);
  const importMap = inScript(map);
  const root = map.imports[ROOT] ?? '';
  const links = [
    ...stylesFor(live, path).map((file) => `<link rel="stylesheet" ${attributes(file)}>`),
    ...preloadsFor(live, path, language).map((file) => `<link rel="modulepreload" ${attributes(file)}>`),
  ];
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="theme-color" content="#0958d9">
<title>${escapeHtml(text.product)}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<script type="importmap">${importMap}</script>
<style nonce="${nonce}">${START_STYLE}</style>
${links.join('\n')}
<script type="application/json" id="guanjia-boot">${inScript(bootData(live, nonce, person))}</script>
<script type="module" src="${root}" integrity="${map.integrity[root] ?? ''}"></script>
</head>
<body>
<div id="guanjia">
<div class="guanjia-start" role="status">
<div class="mark" aria-hidden="true">${MARK}</div>
<p>${escapeHtml(text.loading)}</p>
<p class="slow">${escapeHtml(text.slow)} <a href="${escapeHtml(path)}">${escapeHtml(text.reload)}</a></p>
<noscript><p>${escapeHtml(text.scripts)}</p></noscript>
</div>
</div>
</body>
</html>`;
  return { html, importMap };
}

/** What the root application knows before it loads any module. */
function bootData(live: LiveReleases, nonce: string, person: string | undefined) {
  const modules = Object.values(live.releases).flatMap((release) => {
    const { name, version, imports, css, module } = release;
    const specifier = `@guanjia/${name}` in imports ? `@guanjia/${name}` : Object.keys(imports)[0];
    if (!module || !specifier) return [];
    return [{ name, version, specifier, css: css.map((file) => linkedFile(release, file)), module }];
  });
  return {
    nonce,
    generation: live.generation,
    csrf: CSRF_HEADER,
    person: person && { header: PERSON_HEADER, value: person },
    modules,
  };
}

/** Styles of the shell, of what it shares, and of the module at the path; other modules' come with them. */
function stylesFor(live: LiveReleases, path: string): LinkedFile[] {
  const at = moduleAt(live, path);
  return Object.values(live.releases)
    .filter((release) => release.module === undefined || release === at)
    .flatMap((release) => release.css.map((file) => linkedFile(release, file)));
}

function attributes({ href, integrity }: LinkedFile): string {
  return `href="${href}" integrity="${integrity}"`;
}

/** JSON as it may stand in a script element. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
