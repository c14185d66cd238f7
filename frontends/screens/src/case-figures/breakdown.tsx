import { useQuery } from '@apollo/client/react';
import { CountLink, FigureParts, useFigureText } from '@guanjia/domain';
import { Loaded, Section, Segmented, Select, useNarrow } from '@guanjia/ui';
import type { FigureData } from '@guanjia/domain';
import { CaseBreakdownDocument } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import { DIMENSIONS, dimensionOf, useGroups } from './groups.tsx';
import type { Dimension, Group, GroupDimension } from './groups.tsx';
import { MonthTable } from './month-table.tsx';
import type { FiguresVariables } from './use-case-figures.ts';
import styles from './breakdown.module.css';

/** Estates and companies shown: those with the most cases. */
const SHOWN = 15;

interface BreakdownProps {
  variables: FiguresVariables;
  /** The dimension in the address; null for the usual one. */
  by: string | null;
  onChange: (by: Dimension) => void;
}

/** The same figures by tier, estate, company, category, channel or month, every number leading to its rows. */
export function Breakdown({ variables, by, onChange }: BreakdownProps) {
  const { t } = useText();
  const dimension = dimensionOf(by);
  const Choice = useNarrow() ? Select<Dimension> : Segmented<Dimension>;
  return (
    <Section title={t('caseFigures.breakdown')} description={t(`caseFigures.hint.${dimension}`)}>
      <Choice
        value={dimension}
        aria-label={t('caseFigures.by')}
        onChange={onChange}
        options={DIMENSIONS.map((value) => ({ value, label: t(`caseFigures.dimension.${value}`) }))}
      />
      {dimension === 'month' ? (
        <MonthTable variables={variables} />
      ) : (
        <Groups dimension={dimension} variables={variables} />
      )}
    </Section>
  );
}

function Groups({ dimension, variables }: { dimension: GroupDimension; variables: FiguresVariables }) {
  const groups = useGroups(dimension);
  const result = useQuery(CaseBreakdownDocument, {
    variables: {
      ...variables,
      first: SHOWN,
      byTier: dimension === 'tier',
      byEstate: dimension === 'estate',
      byCompany: dimension === 'company',
      byCompanyNow: dimension === 'companyNow',
      byCategory: dimension === 'category',
      byChannel: dimension === 'channel',
    },
  });
  return (
    <Loaded result={result} needs={(data) => data.division?.caseSummary}>
      {({ division }) => <GroupTable dimension={dimension} groups={groups(division?.caseSummary)} />}
    </Loaded>
  );
}

const RATES = ['resolutionRate', 'onTimeResolutionRate', 'satisfactionRate'] as const;

function GroupTable({ dimension, groups }: { dimension: GroupDimension; groups: Group[] }) {
  const { t } = useText();
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('caseFigures.breakdown')}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t(`caseFigures.dimension.${dimension}`)}</th>
            <th scope="col">{t('caseFigures.accepted')}</th>
            {RATES.map((key) => (
              <th key={key} scope="col">
                {t(`metric.${key}.name`)}
              </th>
            ))}
            <th scope="col">{t('caseFigures.open')}</th>
            <th scope="col">{t('caseFigures.overdue')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ key, name, figures }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>
                <CountLink count={figures.accepted} rows={figures.acceptedRows} />
              </td>
              {RATES.map((rate) => (
                <Rate key={rate} figure={figures[rate]} />
              ))}
              <td>
                <CountLink count={figures.open} rows={figures.openRows} />
              </td>
              <td data-alarm={figures.overdue > 0}>
                <CountLink count={figures.overdue} rows={figures.overdueRows} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Rate({ figure }: { figure: FigureData }) {
  const text = useFigureText();
  return (
    <td>
      {text.value(figure)} <FigureParts figure={figure} />
    </td>
  );
}
