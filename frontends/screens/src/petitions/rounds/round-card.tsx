import { EnumTag, useEnumLabel } from '@guanjia/domain';
import { useCategoryName } from '../../categories/index.ts';
import { RoundNext } from './round-next.tsx';
import type { RoundRow } from './use-round-list.ts';
import styles from './rounds.module.css';

/** One round in a narrow list: of which petition, whose move, by when. */
export function RoundCard({ round }: { round: RoundRow }) {
  const enumLabel = useEnumLabel();
  const categoryName = useCategoryName();
  const { case: about, kind, state, tier, authority } = round;
  return (
    <span className={styles['card']}>
      <span className={styles['head']}>
        <strong>{enumLabel('PetitionRoundKind', kind)}</strong>
        <EnumTag type="PetitionRoundState" value={state} />
        <span>
          <RoundNext round={round} />
        </span>
      </span>
      <span>
        {categoryName(about.category)} · {about.estate?.name ?? about.division?.name}
      </span>
      <span className={styles['muted']}>
        {about.number} · {authority ?? (tier ? enumLabel('Tier', tier) : '')}
      </span>
    </span>
  );
}
