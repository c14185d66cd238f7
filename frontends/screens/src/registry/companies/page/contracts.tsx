import { EnumTag, useFormat } from '@guanjia/domain';
import { EmptyState, RecordLink, Section } from '@guanjia/ui';
import { useText } from '../../../scope.ts';
import styles from '../../record-lines.module.css';

interface Contract {
  id: string;
  from: string;
  to: string | null;
  /** In cents. */
  feePerSquareMetreMonth: number;
  serviceLevel: string | null;
  state: string;
}

interface ContractsProps<Row extends Contract> {
  contracts: Row[];
  /** The other side: the company on an estate's page, the estate on a company's. */
  partner: (contract: Row) => { type: string; id: string; name: string };
}

/** Service contracts with their term, fee and state. */
export function Contracts<Row extends Contract>({ contracts, partner }: ContractsProps<Row>) {
  const { t } = useText();
  const format = useFormat();
  return (
    <Section title={t('contract.title')}>
      {contracts.length === 0 ? (
        <EmptyState title={t('contract.none')} />
      ) : (
        <ul className={styles['list']}>
          {contracts.map((contract) => (
            <li key={contract.id} className={styles['item']}>
              <RecordLink {...partner(contract)} />
              <span className={styles['muted']}>
                {contract.to
                  ? t('span', { from: format.date(contract.from), to: format.date(contract.to) })
                  : t('since', { from: format.date(contract.from) })}
              </span>
              <span className={styles['muted']}>
                {t('contract.fee', { fee: format.money(contract.feePerSquareMetreMonth) })}
                {contract.serviceLevel ? ` · ${contract.serviceLevel}` : ''}
              </span>
              <span className={styles['state']}>
                <EnumTag type="ContractState" value={contract.state} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
