import { useFormat } from '@guanjia/domain';
import styles from './tier-table.module.css';

interface TierRatioProps {
  figure: { numerator: number; denominator: number } | null | undefined;
}

/** A ratio in a cell, with what it is made of below it. */
export function TierRatio({ figure }: TierRatioProps) {
  const format = useFormat();
  if (!figure || figure.denominator === 0) return <td>—</td>;
  return (
    <td>
      {format.share(figure)}
      <span className={styles['parts']}>
        {format.number(figure.numerator)}/{format.number(figure.denominator)}
      </span>
    </td>
  );
}
