import { useFormat } from '@guanjia/domain';
import { Alert, Button, ErrorPanel, FormActions, Link, Section, useAction } from '@guanjia/ui';
import { RunImportDocument } from '../../generated/graphql.ts';
import type { ImportWorkFragment } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { ImportCounts } from './import-counts.tsx';
import { ImportFindings } from './import-findings.tsx';
import { ImportProblems } from './import-problems.tsx';
import styles from './imports.module.css';

export interface ImportVerdictProps {
  job: ImportWorkFragment;
  /** Where imports begin. */
  imports: string;
  onAgain: () => void;
}

/** What a dry run found, what a run did, or why it stopped; and what can be done next. */
export function ImportVerdict({ job, imports, onAgain }: ImportVerdictProps) {
  const { t } = useText();
  const left = job.refused + job.conflicts;
  return (
    <>
      <Standing job={job} />
      <Section title={t(job.startedAt ? 'imports.steps.report' : 'imports.dryRun')}>
        <ImportCounts job={job} />
        {left === 0 && job.state === 'CHECKED' ? (
          <p className={styles['hint']}>{t('imports.allGood')}</p>
        ) : null}
      </Section>
      {job.state === 'CHECKED' || job.state === 'DONE' ? <ImportFindings key={job.state} job={job} /> : null}
      {left > 0 ? <ImportProblems key={job.state} job={job} /> : null}
      <NextSteps job={job} imports={imports} onAgain={onAgain} />
    </>
  );
}

function Standing({ job }: { job: ImportWorkFragment }) {
  const { t } = useText();
  const format = useFormat();
  switch (job.state) {
    case 'DONE':
      return (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('imports.done')}
          description={
            <>
              {t('imports.doneText', {
                taken: format.number(job.taken),
                unchanged: format.number(job.unchanged),
              })}{' '}
              {t('imports.doneBy', {
                name: job.importedBy,
                at: format.dateTime(job.finishedAt ?? job.createdAt),
              })}
            </>
          }
        />
      );
    case 'FAILED':
      return (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('imports.failed', {
            reason: t(`errors.${job.failure ?? 'importFailed'}`, { defaultValue: t('errors.importFailed') }),
          })}
        />
      );
    case 'CANCELLED':
      return (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={
            job.mayResume
              ? t('imports.cancelledPart', { count: job.done, number: format.number(job.done) })
              : t('imports.cancelled')
          }
        />
      );
    default:
      return null;
  }
}

function NextSteps({ job, imports, onAgain }: ImportVerdictProps) {
  const { t } = useText();
  const format = useFormat();
  const [run, { busy, error }] = useAction(RunImportDocument, { refetch: ['MyImports'] });
  const start = () => void run({ input: { id: job.id } });
  const ledger = imports.replace(/\/imports$/, '');
  return (
    <>
      {error ? <ErrorPanel error={error} compact /> : null}
      <FormActions>
        {job.state === 'CHECKED' && job.taken > 0 && (
          <Button type="primary" loading={busy} onClick={start}>
            {t('imports.run', { count: job.taken, number: format.number(job.taken) })}
          </Button>
        )}
        {job.state === 'CHECKED' && job.taken === 0 && <strong>{t('imports.nothing')}</strong>}
        {job.mayResume && (
          <Button type="primary" loading={busy} onClick={start}>
            {t('imports.resume')}
          </Button>
        )}
        {!job.startedAt && <Button onClick={onAgain}>{t('imports.again')}</Button>}
        {job.state === 'DONE' && <Link to={ledger}>{t('imports.toLedger')}</Link>}
        {(job.state !== 'CHECKED' || job.taken === 0) && <Link to={imports}>{t('imports.another')}</Link>}
      </FormActions>
    </>
  );
}
