import { CountLink, DueTag, EnumTag, useEnumLabel, useFormat, useToday } from '@guanjia/domain';
import { EmptyState, RecordLink, Section } from '@guanjia/ui';
import { isDone } from '../../../case-summary/index.ts';
import { useCategoryName } from '../../../categories/index.ts';
import { useText } from '../../../scope.ts';
import type { ShownEstate } from './use-estate-page.ts';
import styles from '../../record-lines.module.css';

/** The newest cases of the estate and how old the open ones are. */
export function EstateCases({ estate }: { estate: ShownEstate }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const today = useToday();
  const categoryName = useCategoryName();
  const { cases, openCasesByAge } = estate;
  if (!cases) return null;
  const ages = (openCasesByAge ?? []).filter(({ count }) => count > 0);
  return (
    <Section
      title={t('estate.cases')}
      {...(ages.length > 0
        ? {
            description: t('estate.openByAge', {
              ages: ages
                .map(({ bucket, count }) => `${enumLabel('CaseAgeBucket', bucket)} ${count}`)
                .join(t('listSeparator')),
            }),
          }
        : {})}
      extra={
        <CountLink
          count={cases.totalCount}
          rows={{ field: 'cases', filter: { estateId: { eq: estate.id } } }}
        />
      }
    >
      {cases.nodes.length === 0 ? <EmptyState title={t('estate.noCases')} /> : null}
      <ul className={styles['list']}>
        {cases.nodes.map((row) => (
          <li key={row.id} className={styles['item']}>
            <RecordLink type="Case" id={row.id} name={categoryName(row.category)} />
            <span className={styles['muted']}>
              {row.number} · {format.dateTime(row.receivedAt)}
            </span>
            <span className={styles['state']}>
              {row.dueOn && !isDone(row.state) ? (
                <DueTag dueOn={row.dueOn} dueAt={row.dueAt} overdue={row.overdue} today={today} />
              ) : null}
              <EnumTag type="CaseState" value={row.state} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
