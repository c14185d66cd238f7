import { DeadlineStrip, Section, useToday } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import type { ShownCase } from './use-case-page.ts';

/** Every clock of the case with its due date and the sentence that explains it. */
export function CaseDeadlines({ deadlines }: { deadlines: ShownCase['deadlines'] }) {
  const { t } = useText();
  const today = useToday();
  if (deadlines.length === 0) return null;
  return (
    <Section title={t('case.deadlines')}>
      <DeadlineStrip deadlines={deadlines} today={today} />
    </Section>
  );
}
