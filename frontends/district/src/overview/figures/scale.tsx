import { CountLink, useFormat } from '@guanjia/domain';
import { useText } from '@guanjia/ui';
import type { OverviewDivision } from '../use-overview.ts';
import styles from './scale.module.css';

/** How large the district is and how much is open: plain counts above the ratios. */
export function Scale({ division }: { division: OverviewDivision }) {
  const { t } = useText();
  const format = useFormat();
  const { registrySummary: registry, caseSummary: cases } = division;
  const counts = [
    {
      key: 'estates',
      value: registry && <CountLink count={registry.completedEstates} rows={registry.completedEstatesRows} />,
    },
    { key: 'floorArea', value: registry && format.area(registry.floorArea, { unit: 'wan' }) },
    { key: 'households', value: registry && format.number(registry.households) },
    {
      key: 'companies',
      value: registry && <CountLink count={registry.companies} rows={registry.companiesRows} />,
    },
    { key: 'managementAreas', value: registry && format.number(registry.managementAreas) },
    { key: 'open', value: cases && <CountLink count={cases.open} rows={cases.openRows} /> },
    {
      key: 'overdue',
      value: cases && <CountLink count={cases.overdue} rows={cases.overdueRows} />,
      alarm: cases && cases.overdue > 0,
    },
    { key: 'persons', value: cases && format.number(cases.persons) },
  ];
  return (
    <>
      <dl className={styles['scale']}>
        {counts.map(({ key, value, alarm }) => (
          <div key={key} className={styles['count']} data-alarm={Boolean(alarm)}>
            <dt>{t(`scale.${key}`)}</dt>
            <dd>{value ?? '—'}</dd>
          </div>
        ))}
      </dl>
      {registry && registry.recordedLater > 0 ? (
        <p className={styles['note']}>
          {t('scale.recordedLater', { date: format.date(registry.asOf) })}{' '}
          <CountLink count={registry.recordedLater} rows={registry.recordedLaterRows} />
        </p>
      ) : null}
    </>
  );
}
