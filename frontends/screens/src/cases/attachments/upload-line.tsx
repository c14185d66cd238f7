import { Alert, Progress } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import type { Upload } from './use-uploads.ts';
import styles from './attachments.module.css';

/** A file on its way with how far it is, or what was wrong with it. */
export function UploadLine({ upload, onDismiss }: { upload: Upload; onDismiss: () => void }) {
  const { t } = useText();
  if (upload.fault) {
    return (
      <Alert
        className={styles['fault'] ?? ''}
        type="error"
        showIcon
        closable={{ onClose: onDismiss, 'aria-label': t('attachment.dismiss') }}
        title={`${upload.name} · ${upload.fault}`}
      />
    );
  }
  return (
    <div className={styles['upload']}>
      <span>{upload.name}</span>
      <Progress
        percent={Math.round(upload.share * 100)}
        size="small"
        aria-label={t('attachment.sending', { name: upload.name })}
      />
    </div>
  );
}
