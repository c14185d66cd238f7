import { EnumTag, Figure, useFormat } from '@guanjia/domain';
import { Section, StatusTag, useText } from '@guanjia/ui';
import { claimSentence } from './claim-sentence.ts';
import { useMetricFormat } from './use-metric-format.ts';
import type { Claim, ClaimAnswer } from './use-claims.ts';
import styles from './claim-card.module.css';

interface ClaimCardProps {
  claim: Claim;
  /** Null while the service that owns the metric cannot be reached. */
  answer: ClaimAnswer | null;
}

/** One claim: as it was published, as the rows have it, and what the difference means. */
export function ClaimCard({ claim, answer }: ClaimCardProps) {
  const { t } = useText();
  const format = useFormat();
  const metric = useMetricFormat(claim.metric);
  return (
    <Section
      title={t(`metric.${claim.metric}.name`)}
      description={t('reconciliation.source', {
        source: claim.source,
        publishedOn: format.date(claim.publishedOn),
        asOf: format.date(claim.asOf),
      })}
      extra={
        answer ? (
          <EnumTag type="ReconciliationAnswer" value={answer.answer} />
        ) : (
          <StatusTag tone="neutral">{t('reconciliation.unavailable')}</StatusTag>
        )
      }
    >
      <dl className={styles['sides']}>
        <div className={styles['side']}>
          <dt>{t('reconciliation.published')}</dt>
          <dd>
            <strong>{claim.percentage ?? '—'}</strong>{' '}
            <span className={styles['parts']}>{metric.parts(claim.numerator, claim.denominator)}</span>
          </dd>
        </div>
        <div className={styles['side']}>
          <dt>{t('reconciliation.recomputed')}</dt>
          <dd>{answer ? <Figure figure={answer.recomputed} /> : '—'}</dd>
        </div>
      </dl>
      {answer ? <p className={styles['sentence']}>{t(...claimSentence(claim, answer, metric))}</p> : null}
      {answer && answer.alternatives.length > 0 ? (
        <dl className={styles['alternatives']}>
          {answer.alternatives.map((figure) => (
            <div key={figure.key}>
              <dt>{t(`metric.${figure.key}.made`)}</dt>
              <dd>
                <Figure figure={figure} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </Section>
  );
}
