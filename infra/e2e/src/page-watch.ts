import type { Page } from 'playwright-core';

const CHINESE = /[\u3400-\u9fff]/;

/** What a page said to the developer's tools, and what the graph told it, from now on. */
export interface PageWatch {
  /** Errors in the console (violations of the Content-Security-Policy among them) and answers from 400 on. */
  complaints: string[];
  /** Every Chinese text that the graph answered with: names, addresses, what people said. */
  data: Set<string>;
}

/** Listens to a page; to be called before its first navigation. */
export function watchPage(page: Page): PageWatch {
  const watch: PageWatch = { complaints: [], data: new Set() };
  const at = () => new URL(page.url()).pathname;
  page.on('console', (message) => {
    if (message.type() === 'error') watch.complaints.push(`${at()}: ${message.text()}`);
  });
  page.on('response', async (response) => {
    if (response.status() >= 400) watch.complaints.push(`${at()}: ${response.status()} ${response.url()}`);
    if (new URL(response.url()).pathname !== '/graphql') return;
    // An answer that the page no longer waits for, because it was left, has nothing to read.
    const answer: unknown = await response.json().catch(() => null);
    collect(answer, watch.data);
  });
  return watch;
}

function collect(node: unknown, into: Set<string>): void {
  if (typeof node === 'string') {
    if (CHINESE.test(node)) into.add(node);
  } else if (typeof node === 'object' && node !== null) {
    for (const child of Object.values(node)) collect(child, into);
  }
}

/** What is left in Chinese when everything that the graph said is taken away: text of the interface. */
export function chineseOfTheInterface(texts: readonly string[], data: ReadonlySet<string>): string[] {
  const longestFirst = [...data].toSorted((a, b) => b.length - a.length);
  return texts.filter((text) => {
    if (!CHINESE.test(text)) return false;
    const rest = longestFirst.reduce((left, known) => left.replaceAll(known, ' '), text);
    return CHINESE.test(rest);
  });
}

/** Texts that are keys of a catalogue or raw values of an enum: `cases.state`, `IN_PROGRESS`, `{{count}}`. */
export function untranslated(texts: readonly string[]): string[] {
  return texts.filter((text) => /\b[a-z]\w{2,}(?:\.\w+)+|\b[A-Z]{2,}(?:_[A-Z]+)+\b|\{\{/.test(text));
}
