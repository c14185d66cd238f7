import { useFormat } from '@guanjia/domain';
import { Alert, DateField, EmptyState, RecordTable, Section } from '@guanjia/ui';
import { useText } from '../../../scope.ts';
import { GradeTag } from '../grade-tag.tsx';
import type { ShownCompany } from './use-company-page.ts';
import styles from './credit-sheet.module.css';

type Credit = NonNullable<ShownCompany['credit']>;

interface CreditSheetProps {
  credit: ShownCompany['credit'];
  asOf: string;
  onAsOf: (day: string) => void;
}

/** The credit score as of a day as a sum that adds up before the reader's eyes, and every item behind it. */
export function CreditSheet({ credit, asOf, onAsOf }: CreditSheetProps) {
  const { t } = useText();
  return (
    <Section
      title={t('credit.title')}
      extra={
        <span className={styles['asOf']}>
          {t('credit.asOf')}
          <DateField
            label={t('credit.asOf')}
            value={asOf}
            allowClear={false}
            onChange={(day) => day && onAsOf(day)}
          />
        </span>
      }
    >
      {credit ? <Sheet credit={credit} /> : <Alert type="info" title={t('credit.unavailable')} />}
    </Section>
  );
}

function Sheet({ credit }: { credit: Credit }) {
  const { t } = useText();
  const format = useFormat();
  const sum = {
    base: format.number(credit.base, 2),
    good: format.number(credit.good, 2),
    bad: format.number(credit.bad, 2),
    score: format.number(credit.score, 2),
  };
  return (
    <>
      <p className={styles['sum']}>
        <span>{t('credit.sum', sum)}</span>
        <GradeTag grade={credit.grade} />
      </p>
      {credit.lines.length === 0 ? (
        <EmptyState title={t('credit.noLines')} />
      ) : (
        <RecordTable
          label={t('credit.title')}
          rows={credit.lines.map((line) => ({ ...line, id: `${line.key}-${line.effectiveOn}` }))}
          columns={[
            { key: 'item', title: t('credit.item'), render: (line) => line.name },
            {
              key: 'kind',
              title: t('credit.kindTitle'),
              render: (line) => t(`credit.kind.${line.kind}`),
            },
            {
              key: 'counted',
              title: t('credit.points'),
              align: 'right',
              render: (line) => `${line.counted > 0 ? '+' : ''}${format.number(line.counted, 2)}`,
            },
            {
              key: 'valid',
              title: t('credit.valid'),
              render: (line) =>
                line.expiresOn
                  ? t('span', { from: format.date(line.effectiveOn), to: format.date(line.expiresOn) })
                  : t('since', { from: format.date(line.effectiveOn) }),
            },
            { key: 'why', title: t('credit.why'), render: (line) => t(`credit.reason.${line.reason}`) },
          ]}
        />
      )}
    </>
  );
}
