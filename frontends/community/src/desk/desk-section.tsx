import { Link, Section, listPath, useText } from '@guanjia/ui';
import type { CaseFilter, DeskCasesFragment } from '../generated/graphql.ts';
import { DeskCase } from './desk-case.tsx';
import type { DeskPart } from './desk-filters.ts';
import styles from './desk-section.module.css';

interface DeskSectionProps {
  part: DeskPart;
  cases: DeskCasesFragment | null;
  filter: CaseFilter;
}

/** One part of the desk: its most pressing cases, and the way to all of them. */
export function DeskSection({ part, cases, filter }: DeskSectionProps) {
  const { t } = useText();
  if (!cases) return null;
  const all = listPath('cases', filter);
  return (
    <div id={`desk-${part}`} className={styles['part']}>
      <Section
        title={t(`desk.part.${part}`)}
        description={t(`desk.hint.${part}`)}
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
