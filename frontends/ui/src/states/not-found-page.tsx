import { Button } from 'antd';
import { useUiText } from '../i18n/text.tsx';
import { navigate } from '../routing/location.ts';
import { StatePanel } from './state-panel.tsx';

/** For an address or a record that is not there. */
export function NotFoundPage() {
  const { t } = useUiText();
  return (
    <StatePanel
      icon="search"
      title={t('states.notFound.title')}
      pageTitle={t('states.notFound.title')}
      body={t('states.notFound.body')}
      actions={<Button onClick={() => void navigate('/')}>{t('states.home')}</Button>}
    />
  );
}
