import { EnumTag, RecordLink, Section, useFormat } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import type { ShownCase } from './use-case-page.ts';
import styles from './related-cases.module.css';

/** Other cases that concern the same matter; nothing when there are none. */
export function RelatedCases({ cases }: { cases: ShownCase['related'] }) {
  const { t } = useText();
  const format = useFormat();
  if (cases.length === 0) return null;
  return (
    <Section title={t('case.related')}>
      <ul className={styles['list']}>
        {cases.map((related) => (
          <li key={related.id} className={styles['item']}>
            <RecordLink type="Case" id={related.id} name={related.number} />
            <span className={styles['when']}>{format.dateTime(related.receivedAt)}</span>
            <EnumTag type="CaseState" value={related.state} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
