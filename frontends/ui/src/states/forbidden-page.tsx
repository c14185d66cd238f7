import { Button } from 'antd';
import { useUiText } from '../i18n/text.tsx';
import { navigate } from '../routing/location.ts';
import { StatePanel } from './state-panel.tsx';

/** For a page or record outside of the viewer's division or roles. */
export function ForbiddenPage() {
  const { t } = useUiText();
  return (
    <StatePanel
      icon="lock"
      title={t('states.forbidden.title')}
      pageTitle={t('states.forbidden.title')}
      body={t('states.forbidden.body')}
      actions={<Button onClick={() => void navigate('/')}>{t('states.home')}</Button>}
    />
  );
}
