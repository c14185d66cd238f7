import { useEffect } from 'react';
import { bootData } from '../boot/boot-data.ts';
import { useUiText } from '../i18n/text.tsx';
import { navigate } from '../routing/location.ts';
import { matchPath } from '../routing/match.ts';
import { recentPages, rememberPage } from './recent.ts';
import type { Command } from './registry.ts';

/** The pages opened last, as commands; not the one that is open. */
export function useRecentCommands(): Command[] {
  const { t } = useUiText();
  return recentPages()
    .filter(({ path }) => path !== location.pathname)
    .map(({ path, title }) => ({
      id: `recent ${path}`,
      title,
      section: t('commands.recent'),
      run: () => void navigate(path),
    }));
}

/** Remembers the page under its title when it is a record's. */
export function useRememberedPage(title: string): void {
  useEffect(() => {
    const { pathname } = location;
    const records = bootData().modules.flatMap(({ module }) => Object.values(module.records));
    if (title && records.some((pattern) => matchPath(pattern, pathname)))
      rememberPage({ path: pathname, title });
  }, [title]);
}
