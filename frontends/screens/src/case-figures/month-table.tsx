import { useQuery } from '@apollo/client/react';
import { CountLink, useFormat } from '@guanjia/domain';
import { Bars, EmptyState, Loaded } from '@guanjia/ui';
import type { FigureRows } from '@guanjia/domain';
import { CaseMonthsDocument } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import styles from './breakdown.module.css';
import { monthPairs } from './month-pairs.ts';
import type { MonthPair } from './month-pairs.ts';
import type { FiguresVariables } from './use-case-figures.ts';

/** The months of the period, each beside the same one a year before; every number leads to its cases. */
export function MonthTable({ variables }: { variables: FiguresVariables }) {
  const result = useQuery(CaseMonthsDocument, { variables });
  return (
    <Loaded result={result} needs={(data) => data.division?.caseSummary}>
      {({ division }) => {
        const summary = division?.caseSummary;
        return <Months pairs={monthPairs(summary?.months ?? [], summary?.lastYear.months ?? [])} />;
      }}
    </Loaded>
  );
}

function Months({ pairs }: { pairs: MonthPair[] }) {
  const { t } = useText();
  const format = useFormat();
  if (pairs.length === 0) return <EmptyState title={t('caseFigures.noMonths')} />;
  return (
    <div className={styles['months']}>
      <Bars
        label={t('caseFigures.byMonth')}
        categories={pairs.map(({ month }) => format.month(month))}
        series={[
          { name: t('caseFigures.accepted'), values: pairs.map(({ now }) => now.accepted) },
          {
            name: t('caseFigures.acceptedBefore'),
            values: pairs.map(({ before }) => before?.accepted ?? 0),
          },
        ]}
      />
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('caseFigures.byMonth')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              {(['dimension.month', 'accepted', 'resolved'] as const).flatMap((column) => {
                const head = (
                  <th key={column} scope="col">
                    {t(`caseFigures.${column}`)}
                  </th>
                );
                return column === 'dimension.month'
                  ? [head]
                  : [
                      head,
                      <th key={`${column} before`} scope="col">
                        {t('caseFigures.monthBefore')}
                      </th>,
                    ];
              })}
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ month, now, before }) => (
              <tr key={month}>
                <th scope="row">{format.month(month)}</th>
                <Count count={now.accepted} rows={now.acceptedRows} />
                <Count count={before?.accepted} rows={before?.acceptedRows} />
                <Count count={now.resolved} rows={now.resolvedRows} />
                <Count count={before?.resolved} rows={before?.resolvedRows} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Count({ count, rows }: { count: number | undefined; rows: FigureRows | undefined }) {
  const { t } = useText();
  return <td>{count === undefined ? t('common.none') : <CountLink count={count} rows={rows} />}</td>;
}
