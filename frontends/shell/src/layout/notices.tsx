import { useFormat, useViewer } from '@guanjia/domain';
import { Button, Icon, graphClient, useText } from '@guanjia/ui';
import classes from './shell.module.css';

/** The demonstration lives on a day of its own; nobody should take its figures for today's. */
export function DemoBanner() {
  const { t } = useText();
  const viewer = useViewer();
  const format = useFormat();
  if (!viewer.demo) return null;
  return (
    <aside className={`${classes['notice']} gj-no-print`} data-kind="demo" aria-label={t('demoLabel')}>
      <Icon name="info" />
      <span>{t('demo', { date: format.date(viewer.today), weekday: format.weekday(viewer.today) })}</span>
    </aside>
  );
}

export function ReleaseNotice() {
  const { t } = useText();
  return (
    <div className={`${classes['notice']} gj-no-print`} data-kind="release" role="status">
      <Icon name="refresh" />
      <span>{t('release.text')}</span>
      <Button size="small" onClick={() => location.reload()}>
        {t('release.reload')}
      </Button>
    </div>
  );
}

export function GatewayNotice() {
  const { t } = useText();
  return (
    <div className={`${classes['notice']} gj-no-print`} data-kind="down" role="alert">
      <Icon name="warning" />
      <span>{t('gateway.down')}</span>
      <Button size="small" onClick={() => void graphClient.refetchQueries({ include: 'active' })}>
        {t('common.retry')}
      </Button>
    </div>
  );
}
