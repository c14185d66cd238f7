/// <reference lib="dom" />
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const STILL_COMING =
  '.ant-skeleton, .ant-spin-spinning, .ant-btn-loading, [aria-busy="true"], main [role="status"][aria-label]';

/** Waits until a page stands: it has its heading, and nothing in sight says that it is still on its way. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction((coming) => {
    const inSight = (element: Element) =>
      element.checkVisibility() && element.getBoundingClientRect().top < innerHeight;
    return (
      document.querySelector('main h1:not([data-before])') &&
      ![...document.querySelectorAll(coming)].some(inSight)
    );
  }, STILL_COMING);
}

/** Brings into sight, one screen after the other, what is fetched only when it is seen. */
export async function readThrough(page: Page): Promise<void> {
  const further = () =>
    page.evaluate(() => {
      const main = document.querySelector('main');
      const before = main?.scrollTop;
      main?.scrollBy({ top: innerHeight / 2 });
      return main?.scrollTop !== before;
    });
  while (await further()) await settled(page);
}

/** Does what leads to another page, and waits for that page: the old heading counts no longer. */
export async function turnTo(page: Page, step: () => Promise<unknown>): Promise<void> {
  await page.evaluate(() => document.querySelector('main h1')?.setAttribute('data-before', ''));
  await step();
  await settled(page);
}

/**
 * The texts of the interface and the data in it: what is read, and what is spoken. Without what is marked as being in another
 * language (the switch of languages names the other one in itself) and without the text of queries.
 */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const left = `.cm-editor, code, [lang]:not(html)`;
    const read = [...document.body.querySelectorAll<HTMLElement>('*')].filter(
      (element) => !element.closest(`${left}, script, style`) && element.checkVisibility(),
    );
    const spoken = ['aria-label', 'placeholder', 'title', 'alt'];
    const own = (element: HTMLElement) =>
      [...element.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .map(({ textContent }) => textContent ?? '');
    const texts = read.flatMap((element) => [
      ...own(element),
      ...spoken.map((attribute) => element.getAttribute(attribute) ?? ''),
    ]);
    return [...new Set([document.title, ...texts].map((text) => text.trim()))].filter(Boolean);
  });
}

/** By how many pixels the page, or what scrolls in it from top to bottom, is wider than the screen. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const scrolling = [document.documentElement, document.querySelector('main')].filter(
      (one) => one !== null,
    );
    return Math.max(...scrolling.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth));
  });
}

/** What axe calls serious or critical, each with the element that it is about; once nothing fades in or out any more. */
export async function barriers(page: Page): Promise<string[]> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ playState, effect }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
      ),
  );
  // No page has a frame inside, so that the findings need no blank page of their own to be put together in.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, target }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)}`),
    );
}
