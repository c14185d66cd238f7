import { useFormat } from '@guanjia/domain';
import { Button, ErrorPanel, Progress, Section, useAction } from '@guanjia/ui';
import { CancelImportDocument } from '../../generated/graphql.ts';
import type { ImportWorkFragment } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { ImportCounts } from './import-counts.tsx';
import styles from './imports.module.css';

/** A dry run or a run on its way, which can be left or stopped. */
export function ImportUnderWay({ job }: { job: ImportWorkFragment }) {
  const { t } = useText();
  const format = useFormat();
  const [cancel, { busy, error }] = useAction(CancelImportDocument);
  const title = t(job.state === 'RUNNING' ? 'imports.running' : 'imports.checking');
  return (
    <Section
      title={title}
      description={t('imports.leave')}
      extra={
        <Button loading={busy} onClick={() => void cancel({ input: { id: job.id } })}>
          {t('imports.stop')}
        </Button>
      }
    >
      <Progress
        percent={job.total === 0 ? 0 : Math.floor((job.done / job.total) * 100)}
        status="active"
        aria-label={title}
      />
      <p className={styles['hint']} role="status">
        {t('imports.progress', { done: format.number(job.done), total: format.number(job.total) })}
      </p>
      <ImportCounts job={job} />
      {error ? <ErrorPanel error={error} compact /> : null}
    </Section>
  );
}
