import { useFormat } from '@guanjia/ui';
import styles from './tier-table.module.css';

interface TierRatioProps {
  figure: { numerator: number; denominator: number; value: number | null } | null | undefined;
}

/** A ratio in a cell, with what it is made of below it. */
export function TierRatio({ figure }: TierRatioProps) {
  const format = useFormat();
  if (!figure || figure.value === null) return <td>—</td>;
  return (
    <td>
      {format.percent(figure.value)}
      <span className={styles['parts']}>
        {format.number(figure.numerator)}/{format.number(figure.denominator)}
      </span>
    </td>
  );
}
