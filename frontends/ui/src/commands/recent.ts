/** A record's page that was open in this tab. */
export interface RecentPage {
  path: string;
  title: string;
}

const STORED = 'guanjia.recent';
const MOST = 8;

/** The record pages opened last in this tab, newest first. The tab's own memory: offices share their computers. */
export function recentPages(): RecentPage[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORED) ?? '[]');
    return Array.isArray(stored) ? (stored as RecentPage[]) : [];
  } catch {
    return [];
  }
}

/** The list with one page on top of it. */
export function withRecent(pages: readonly RecentPage[], page: RecentPage): RecentPage[] {
  return [page, ...pages.filter(({ path }) => path !== page.path)].slice(0, MOST);
}

/** Remembers a page. */
export function rememberPage(page: RecentPage): void {
  try {
    sessionStorage.setItem(STORED, JSON.stringify(withRecent(recentPages(), page)));
  } catch {
    // Storage can be switched off: then nothing is remembered.
  }
}
