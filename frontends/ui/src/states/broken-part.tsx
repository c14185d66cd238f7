import { Button } from 'antd';
import type { FailureKind } from '../app/report-failure.ts';
import { useUiText } from '../i18n/text.tsx';
import { StatePanel } from './state-panel.tsx';
import classes from './states.module.css';

export interface BrokenPartProps {
  kind: FailureKind;
  /** The technical message, for whoever is called to help. */
  detail?: string;
  onRetry?: () => void;
}

/** A part of the page that broke: what happened, that the rest goes on, and what can be done. */
export function BrokenPart({ kind, detail, onRetry }: BrokenPartProps) {
  const { t } = useUiText();
  return (
    <div role="alert" data-failure={kind}>
      <StatePanel
        icon="warning"
        tone="warn"
        title={t(`broken.${kind}.title`)}
        body={t(`broken.${kind}.body`)}
        actions={
          <>
            {onRetry && (
              <Button type="primary" onClick={onRetry}>
                {t('common.retry')}
              </Button>
            )}
            <Button onClick={() => location.reload()}>{t('common.reload')}</Button>
          </>
        }
      >
        {detail && (
          <details className={classes['detail']}>
            <summary>{t('broken.detail')}</summary>
            <code>{detail}</code>
          </details>
        )}
      </StatePanel>
    </div>
  );
}
