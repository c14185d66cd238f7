import { gzipSync } from 'node:zlib';
import type { Page, Request } from 'playwright-core';

/** A file of code that a page fetched. */
export interface Fetched {
  path: string;
  /** Bytes, gzipped. */
  weight: number;
}

/** Collects the JavaScript that a page fetches from now on; the answer is to be asked for once the page stands. */
export function weighCode(page: Page): { fetched(): Promise<Fetched[]>; requests(): string[] } {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') requests.push(request);
  });
  return {
    requests: () => requests.map((request) => new URL(request.url()).pathname),
    fetched: () =>
      Promise.all(
        requests.map(async (request) => {
          const response = await request.response();
          const body = (await response?.body()) ?? Buffer.alloc(0);
          return { path: new URL(request.url()).pathname, weight: gzipSync(body).length };
        }),
      ),
  };
}

/** The component library, and the words and formats of the field that stand in a release of their own. */
export const isKit = ({ path }: Fetched) => /^\/releases\/(?:ui|domain)\//.test(path);

/** Charts and calendars, whose code follows once the page stands and can be read and used without them. */
export const isLate = ({ path }: Fetched) => /\/ui-(?:echarts|pickers)-/.test(path);

/** In thousands of bytes. */
export const kilobytes = (files: readonly Fetched[]) =>
  files.reduce((sum, { weight }) => sum + weight, 0) / 1000;
