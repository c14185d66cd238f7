import { DueTag, EnumTag, useEnumLabel, useFormat, useToday } from '@guanjia/domain';
import { localDateOf, RecordLink, StatusTag } from '@guanjia/ui';
import type { Column } from '@guanjia/ui';
import { isDone } from '../../case-summary/index.ts';
import { useCategoryName } from '../../categories/index.ts';
import { useText } from '../../scope.ts';
import styles from './ledger-cells.module.css';
import { MarkedText } from './marked-text.tsx';
import type { CaseRow } from './use-case-list.ts';

/** The columns of the ledger in the offices' order; `whole` shows long texts in full, as on paper. */
export function useCaseColumns({ whole = false }: { whole?: boolean } = {}): Column<CaseRow>[] {
  const { t } = useText();
  const categoryName = useCategoryName();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const today = useToday();
  return [
    {
      key: 'place',
      title: t('ledger.place'),
      width: 48,
      plain: true,
      pinned: true,
      minor: true,
      render: (row) => row.place,
    },
    {
      key: 'number',
      title: t('case.number'),
      sortField: 'NUMBER',
      width: 116,
      pinned: true,
      render: (row) => <MarkedText row={row} field="number" />,
    },
    {
      key: 'sourceNumber',
      title: t('case.sourceNumber'),
      width: 120,
      hidden: true,
      render: (row) => <MarkedText row={row} field="sourceNumber" />,
    },
    {
      key: 'channel',
      title: t('case.channel'),
      width: 76,
      minor: true,
      render: (row) => enumLabel('Channel', row.channel),
    },
    {
      key: 'received',
      title: t('case.receivedAt'),
      sortField: 'RECEIVED_AT',
      width: 104,
      render: (row) => format.dateTime(row.receivedAt),
    },
    {
      key: 'estate',
      title: t('case.estate'),
      width: 116,
      render: (row) =>
        row.estate ? (
          <RecordLink type="Estate" id={row.estate.id} name={row.estate.name} />
        ) : (
          t('case.noEstate')
        ),
    },
    {
      key: 'division',
      title: t('case.division'),
      width: 132,
      minor: true,
      hidden: true,
      render: (row) => row.division?.name,
    },
    { key: 'category', title: t('case.category'), width: 92, render: (row) => categoryName(row.category) },
    {
      key: 'urgency',
      title: t('case.urgency'),
      width: 96,
      hidden: true,
      render: (row) => enumLabel('Urgency', row.urgency),
    },
    {
      key: 'text',
      title: t('case.text'),
      width: 188,
      plain: true,
      render: (row) => <MarkedText row={row} field="text" short={!whole} />,
    },
    {
      key: 'location',
      title: t('case.location'),
      width: 140,
      hidden: true,
      render: (row) => <MarkedText row={row} field="location" />,
    },
    {
      key: 'complainant',
      title: t('ledger.complainant'),
      width: 106,
      minor: true,
      render: ({ complainant }) => (
        <>
          {complainant?.name ?? ''}
          {complainant?.phone ? <div className={styles['muted']}>{complainant.phone}</div> : null}
        </>
      ),
    },
    {
      key: 'holder',
      title: t('ledger.holder'),
      width: 104,
      minor: true,
      render: (row) => (
        <>
          {enumLabel('Tier', row.tier)}
          {row.assigneeName ? <div className={styles['muted']}>{row.assigneeName}</div> : null}
        </>
      ),
    },
    {
      key: 'due',
      title: t('ledger.due'),
      sortField: 'DUE_ON',
      width: 112,
      render: (row) => {
        if (row.archived && !isDone(row.state)) return t('case.archived');
        if (!row.dueOn) return null;
        if (whole) return format.due(row.dueOn, row.dueAt);
        return (
          <DueTag
            dueOn={row.dueOn}
            dueAt={row.dueAt}
            overdue={row.overdue}
            today={today}
            done={isDone(row.state)}
          />
        );
      },
    },
    {
      key: 'state',
      title: t('case.state'),
      width: 84,
      render: (row) =>
        whole ? enumLabel('CaseState', row.state) : <EnumTag type="CaseState" value={row.state} />,
    },
    {
      key: 'result',
      title: t('case.outcome'),
      width: 220,
      minor: true,
      render: ({ resolution }) =>
        resolution ? (
          <div className={styles[whole ? 'whole' : 'short']} title={resolution.text}>
            {resolution.text}
          </div>
        ) : null,
    },
    {
      key: 'resolved',
      title: t('ledger.resolved'),
      width: 112,
      minor: true,
      render: ({ resolution }) => (resolution ? format.date(localDateOf(resolution.recordedAt)) : null),
    },
    {
      key: 'resolvedLevel',
      title: t('case.resolvedLevel'),
      width: 112,
      hidden: true,
      render: ({ resolution }) => (resolution ? enumLabel('SettlementLevel', resolution.level) : null),
    },
    {
      key: 'onTime',
      title: t('ledger.onTime'),
      width: 92,
      minor: true,
      render: ({ resolution }) => {
        if (!resolution) return null;
        const text = t(resolution.onTime ? 'ledger.inTime' : 'ledger.late');
        return whole ? text : <StatusTag tone={resolution.onTime ? 'good' : 'bad'}>{text}</StatusTag>;
      },
    },
    {
      key: 'satisfaction',
      title: t('ledger.satisfaction'),
      width: 108,
      minor: true,
      render: ({ followUp }) => (followUp ? enumLabel('Satisfaction', followUp.satisfaction) : null),
    },
  ];
}
