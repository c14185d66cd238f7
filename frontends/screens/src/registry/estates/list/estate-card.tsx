import { EnumTag, useFormat } from '@guanjia/domain';
import { useText } from '../../../scope.ts';
import { EstateStar } from '../estate-star.tsx';
import type { EstateRow } from './use-estate-list.ts';
import styles from './estate-card.module.css';

/** One estate in a narrow list. */
export function EstateCard({ estate }: { estate: EstateRow }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <div className={styles['card']}>
      <div className={styles['head']}>
        <strong>{estate.name}</strong>
        <EnumTag type="ManagementMode" value={estate.managementMode} />
      </div>
      <div className={styles['muted']}>
        {estate.division.name}
        {estate.company ? ` · ${estate.company.name}` : ''}
      </div>
      <div className={styles['head']}>
        <span className={styles['muted']}>
          {format.area(estate.floorArea)} · {t('estate.householdCount', { count: estate.households })}
        </span>
        {estate.star ? <EstateStar star={estate.star} /> : null}
      </div>
    </div>
  );
}
