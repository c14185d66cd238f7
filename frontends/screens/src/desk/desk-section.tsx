import { Link, Section, listPath } from '@guanjia/ui';
import { Scope, useText } from '../scope.ts';
import { DeskCase } from './desk-case.tsx';
import type { DeskRow } from './desk-case.tsx';
import styles from './desk-section.module.css';

interface DeskSectionProps {
  /** What the part is called within the page: `#desk-<part>` leads to it. */
  part: string;
  title: string;
  hint: string;
  cases: { nodes: readonly DeskRow[]; totalCount: number } | null;
  /** Which cases these are, for the way to all of them in the ledger. */
  filter: object;
}

/** One part of a desk: its most pressing cases, and the way to all of them. */
export function DeskSection(props: DeskSectionProps) {
  return (
    <Scope>
      <Part {...props} />
    </Scope>
  );
}

function Part({ part, title, hint, cases, filter }: DeskSectionProps) {
  const { t } = useText();
  if (!cases) return null;
  const all = listPath('cases', filter);
  return (
    <div id={`desk-${part}`} className={styles['part']}>
      <Section
        title={title}
        description={hint}
        extra={all ? <Link to={all}>{t('desk.all', { count: cases.totalCount })}</Link> : null}
      >
        <ul className={styles['list']}>
          {cases.nodes.map((row) => (
            <li key={row.id}>
              <DeskCase case={row} />
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
