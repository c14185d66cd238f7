import { Alert, Button, copyText, Icon, toast, useText, useUnsavedChanges } from '@guanjia/ui';
import styles from './endpoints.module.css';

interface SecretOnceProps {
  secret: string;
  onClose: () => void;
}

/** A signing secret, shown this once: the platform keeps it sealed from now on. */
export function SecretOnce({ secret, onClose }: SecretOnceProps) {
  const { t } = useText();
  // Until it is kept somewhere, leaving the page loses it too.
  useUnsavedChanges(true);
  const copy = async () => {
    if (await copyText(secret)) toast.success(t('integrations.secret.copied'));
  };
  return (
    <Alert
      type="warning"
      showIcon
      title={t('integrations.secret.once')}
      description={
        <div className={styles['secret']}>
          <code className={styles['url']}>{secret}</code>
          <span className={styles['buttons']}>
            <Button size="small" icon={<Icon name="copy" />} onClick={() => void copy()}>
              {t('integrations.secret.copy')}
            </Button>
            <Button size="small" onClick={onClose}>
              {t('integrations.secret.kept')}
            </Button>
          </span>
        </div>
      }
    />
  );
}
