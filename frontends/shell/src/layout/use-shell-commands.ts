import { SUBJECTS, useViewer } from '@guanjia/domain';
import {
  bootData,
  changeLanguage,
  navigate,
  sees,
  setLargeText,
  useCommands,
  useLargeText,
  useText,
} from '@guanjia/ui';
import { navigationOf } from '../navigation/visible-modules.ts';
import { signOut } from './account-menu.tsx';

/** Every page of the navigation and everything of the top bar, by keyboard. */
export function useShellCommands(): void {
  const { t, language } = useText();
  const viewer = useViewer();
  const large = useLargeText();
  const pages = navigationOf(bootData().modules, viewer, language, { sees, subjects: SUBJECTS }).flatMap(
    ({ title: section, entries }) => entries.map(({ path, title }) => ({ section, path, title })),
  );
  useCommands([
    ...pages.map(({ section, path, title }, index) => ({
      id: `go ${path}`,
      section,
      title: t('commands.go', { page: title }),
      ...(index < 9 ? { shortcut: `g ${index + 1}` } : {}),
      run: () => void navigate(path),
    })),
    {
      id: 'language',
      section: t('commands.view'),
      title: t('language.switch'),
      keywords: ['language', '语言', 'english', '中文'],
      run: () => void changeLanguage(language === 'en' ? 'zh-CN' : 'en'),
    },
    {
      id: 'text size',
      section: t('commands.view'),
      title: large ? t('account.normalText') : t('account.largeText'),
      run: () => setLargeText(!large),
    },
    { id: 'sign out', section: t('commands.account'), title: t('account.signOut'), run: signOut },
  ]);
}
