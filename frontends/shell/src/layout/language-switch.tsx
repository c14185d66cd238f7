import { Button, changeLanguage, useText } from '@guanjia/ui';

/** Two languages need no menu: the button names the other one, in that language. */
export function LanguageSwitch() {
  const { t, language } = useText();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button type="text" lang={other} title={t('language.switch')} onClick={() => void changeLanguage(other)}>
      {t('language.other')}
    </Button>
  );
}
