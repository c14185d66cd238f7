import { EnumTag, useFormat } from '@guanjia/domain';
import { RecordLink } from '@guanjia/ui';
import { recordStyles as styles } from '../../case-summary/index.ts';

interface CaseLineProps {
  case: { id: string; number: string; state: string; receivedAt: string; estate?: { name: string } | null };
}

/** Another case in one line: number, date, state. */
export function CaseLine({ case: other }: CaseLineProps) {
  const format = useFormat();
  return (
    <li className={styles['line']}>
      <RecordLink type="Case" id={other.id} name={other.number} />
      <span className={styles['muted']}>
        {format.dateTime(other.receivedAt)}
        {other.estate ? ` · ${other.estate.name}` : ''}
      </span>
      <EnumTag type="CaseState" value={other.state} />
    </li>
  );
}
