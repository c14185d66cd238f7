import { DeadlineStrip, useToday } from '@guanjia/domain';
import { Alert, Section, useText } from '@guanjia/ui';
import { useDeadlinePreview } from './use-deadline-preview.ts';
import type { DeadlineSubject } from './use-deadline-preview.ts';
import styles from './intake-deadlines.module.css';

/** By when the case would be due, each deadline with the sentence that explains it; follows the form as it is filled in. */
export function IntakeDeadlines(subject: DeadlineSubject) {
  const { t } = useText();
  const today = useToday();
  const { deadlines, error } = useDeadlinePreview(subject);
  return (
    <Section title={t('intake.deadlines')}>
      <div aria-live="polite">
        {error ? <Alert type="warning" title={t('intake.deadlinesUnavailable')} /> : null}
        {!subject.categoryId ? <p className={styles['hint']}>{t('intake.deadlinesHint')}</p> : null}
        {subject.categoryId && !error ? <DeadlineStrip deadlines={deadlines} today={today} /> : null}
      </div>
    </Section>
  );
}
