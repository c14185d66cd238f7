import { EnumTag, useFormat } from '@guanjia/domain';
import { Section, StatusTag, useText as useUiText } from '@guanjia/ui';
import { recordStyles as styles } from '../../case-summary/index.ts';
import { useText } from '../../scope.ts';
import type { ShownTransferFragment } from '../../generated/graphql.ts';
import { SettleTransfer } from './settle-transfer.tsx';

/** The latest handing-over of a case: from whom to whom, what both desks said, and what is open. */
export function TransferPanel({ transfer }: { transfer: ShownTransferFragment }) {
  const { t } = useText();
  const { t: uiText } = useUiText();
  const format = useFormat();
  const said = [
    {
      key: 'transferred',
      name: transfer.transferredByName,
      at: transfer.transferredAt,
      words: transfer.reason,
    },
    { key: 'objected', name: transfer.objectedByName, at: transfer.objectedAt, words: transfer.objection },
    { key: 'answered', name: transfer.answeredByName, at: transfer.answeredAt, words: transfer.answer },
    { key: 'decided', name: transfer.decidedByName, at: transfer.decidedAt, words: transfer.decision },
  ].filter(({ at }) => at !== null);
  return (
    <Section
      title={t('transfer.title')}
      extra={<EnumTag type="TransferState" value={transfer.state} />}
      description={t('transfer.way', {
        from: transfer.fromDivision.name,
        to: transfer.toDivision?.name ?? transfer.authority ?? '',
      })}
    >
      <ul className={styles['list']}>
        {said.map(({ key, name, at, words }) => (
          <li key={key}>
            <div className={styles['line']}>
              <strong>{t(`transfer.said.${key}`)}</strong>
              <span className={styles['muted']}>
                {name} · {at ? format.dateTime(at) : ''}
              </span>
            </div>
            <p className={styles['words']}>{words}</p>
          </li>
        ))}
      </ul>
      {transfer.state === 'OPEN' && transfer.objectionDueOn ? (
        <p className={styles['muted']}>
          {t('transfer.objectionDue', { date: format.date(transfer.objectionDueOn) })}{' '}
          {transfer.objectionProvisional ? (
            <StatusTag tone="warn">{uiText('deadlines.provisionalTag')}</StatusTag>
          ) : null}
        </p>
      ) : null}
      {transfer.state === 'OBJECTED' && !transfer.mayAnswer ? (
        <p className={styles['muted']}>
          {t('transfer.waitsForAnswer', { division: transfer.fromDivision.name })}
        </p>
      ) : null}
      {transfer.state === 'INSISTED' && !transfer.mayDecide ? (
        <p className={styles['muted']}>{t('transfer.waitsForSuperior')}</p>
      ) : null}
      {transfer.mayAnswer || transfer.mayDecide ? <SettleTransfer transfer={transfer} /> : null}
    </Section>
  );
}
