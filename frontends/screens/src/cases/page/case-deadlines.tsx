import { DeadlineStrip, useFormat, useToday } from '@guanjia/domain';
import { Section } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import type { ShownCase } from './use-case-page.ts';

/** Every clock of the case with its due date and the sentence that explains it. */
export function CaseDeadlines({ case: { deadlines, suspendedUntil } }: { case: ShownCase }) {
  const { t } = useText();
  const today = useToday();
  const format = useFormat();
  if (deadlines.length === 0) return null;
  return (
    <Section
      title={t('case.deadlines')}
      {...(suspendedUntil
        ? { description: t('case.standStill', { date: format.date(suspendedUntil) }) }
        : {})}
    >
      <DeadlineStrip deadlines={deadlines} today={today} />
    </Section>
  );
}
