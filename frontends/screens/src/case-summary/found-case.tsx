import { EnumTag, useEnumLabel, useFormat } from '@guanjia/domain';
import { RecordLink } from '@guanjia/ui';
import type { ReactNode } from 'react';
import { useText } from '../scope.ts';
import styles from './record.module.css';

interface FoundCaseProps {
  case: {
    id: string;
    number: string;
    state: string;
    text: string;
    receivedAt: string;
    estate: { name: string } | null;
  };
  /** Why it may be the same matter. */
  reasons?: readonly string[];
  children?: ReactNode;
}

/** A case that may be the same matter, with enough of its text to tell. */
export function FoundCase({ case: found, reasons, children }: FoundCaseProps) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  return (
    <li>
      <div className={styles['line']}>
        <RecordLink type="Case" id={found.id} name={found.number} />
        <EnumTag type="CaseState" value={found.state} />
        <span className={styles['muted']}>
          {format.dateTime(found.receivedAt)}
          {found.estate ? ` · ${found.estate.name}` : ''}
        </span>
      </div>
      <p className={styles['words']}>{shortened(found.text)}</p>
      {reasons && reasons.length > 0 ? (
        <p className={styles['muted']}>
          {reasons.map((reason) => enumLabel('DuplicateReason', reason)).join(t('listSeparator'))}
        </p>
      ) : null}
      {children ? <div className={styles['actions']}>{children}</div> : null}
    </li>
  );
}

const SHOWN_CHARACTERS = 80;

function shortened(text: string): string {
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}
