import { DeadlineStrip, useFormat, useToday } from '@guanjia/domain';
import { Section } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import type { ShownBatch } from './use-batch-page.ts';

/** The clock that runs: acceptance, then the total limit from acceptance; and how its day was reckoned. */
export function BatchClock({ batch }: { batch: ShownBatch }) {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const { dueOn, provisional, explanation, pausedUntil, result } = batch;
  const clock = batch.acceptedOn ? 'TOTAL' : 'ACCEPT';
  return (
    <Section
      title={t('batches.clock')}
      {...(pausedUntil ? { description: t('batches.standsStill', { date: format.date(pausedUntil) }) } : {})}
    >
      <DeadlineStrip
        deadlines={[{ clock, dueOn, provisional, explanation, state: stateOf(batch) }]}
        today={today}
      />
      {result ? (
        <p>
          <strong>{t('batches.result')}</strong> {result}
        </p>
      ) : null}
    </Section>
  );
}

/** How the clock stands, in the words that the clocks of cases have. A withdrawn batch leaves it where it was. */
function stateOf({ onTime, pausedUntil, endedOn }: ShownBatch): string {
  if (onTime !== null) return onTime ? 'MET' : 'MISSED';
  return pausedUntil || endedOn ? 'PAUSED' : 'RUNNING';
}
