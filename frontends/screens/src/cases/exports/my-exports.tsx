import { useQuery } from '@apollo/client/react';
import { useEnumLabel, useFormat } from '@guanjia/domain';
import { Button, ErrorPanel, Icon, Progress, useAction } from '@guanjia/ui';
import { useEffect } from 'react';
import { CancelExportDocument, MyExportsDocument } from '../../generated/graphql.ts';
import type { ExportFactsFragment } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import styles from './exports.module.css';

const ASK_AGAIN_MS = 1_000;
const isUnderWay = ({ state }: ExportFactsFragment) => state === 'WAITING' || state === 'RUNNING';

/** One's own exports, the newest first; asked for again as long as one is being written. */
export function MyExports() {
  const { t } = useText();
  const { data, previousData, error, refetch, startPolling, stopPolling } = useQuery(MyExportsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const jobs = (data ?? previousData)?.myExports ?? [];
  const underWay = jobs.some(isUnderWay);
  useEffect(() => {
    if (!underWay) return;
    startPolling(ASK_AGAIN_MS);
    return stopPolling;
  }, [underWay, startPolling, stopPolling]);
  return (
    <section aria-label={t('exports.mine')}>
      <h3 className={styles['heading']}>{t('exports.mine')}</h3>
      {error ? <ErrorPanel error={error} compact onRetry={() => void refetch()} /> : null}
      {jobs.length === 0 && data ? <p className={styles['hint']}>{t('exports.none')}</p> : null}
      <ul className={styles['jobs']}>
        {jobs.map((job) => (
          <ExportLine key={job.id} job={job} />
        ))}
      </ul>
    </section>
  );
}

function ExportLine({ job }: { job: ExportFactsFragment }) {
  const { t } = useText();
  const format = useFormat();
  const enumLabel = useEnumLabel();
  const [cancel, { busy, error }] = useAction(CancelExportDocument);
  const { file } = job;
  const share = job.total > 0 ? Math.floor((job.done / job.total) * 100) : 0;
  return (
    <li className={styles['job']}>
      <div className={styles['facts']}>
        {file ? (
          <a href={file.url} download={file.name}>
            {file.name}
          </a>
        ) : (
          <span>{enumLabel('ExportFormat', job.format)}</span>
        )}
        <span className={styles['hint']}>
          {enumLabel('ExportState', job.state)} · {format.dateTime(job.createdAt)}
          {job.state === 'DONE' &&
            ` · ${t('exports.rows', { count: job.done, number: format.number(job.done) })}`}
          {file && job.expiresAt && ` · ${t('exports.until', { at: format.dateTime(job.expiresAt) })}`}
          {job.state === 'DONE' && !file && ` · ${t('exports.expired')}`}
          {job.failure && ` · ${t(`errors.${job.failure}`, { defaultValue: t('errors.exportFailed') })}`}
        </span>
        {isUnderWay(job) && <Progress percent={share} size="small" aria-label={t('exports.progress')} />}
        {error ? <ErrorPanel error={error} compact /> : null}
      </div>
      {(isUnderWay(job) || file) && (
        <Button
          type="text"
          loading={busy}
          icon={<Icon name={file ? 'delete' : 'close'} />}
          aria-label={t(file ? 'exports.drop' : 'exports.cancel')}
          onClick={() => void cancel({ input: { id: job.id } })}
        />
      )}
    </li>
  );
}
