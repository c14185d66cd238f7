import { useFormat } from '@guanjia/domain';
import { StatusTag, useText } from '@guanjia/ui';
import type { Column } from '@guanjia/ui';
import type { AuditRow } from './audited-service.ts';
import { useActionText } from './use-action-text.ts';

export function useAuditColumns(): Column<AuditRow>[] {
  const { t } = useText();
  const format = useFormat();
  const actionText = useActionText();
  return [
    { key: 'action', title: t('audit.action'), width: 220, render: (row) => actionText(row.action) },
    {
      key: 'outcome',
      title: t('audit.outcome'),
      width: 100,
      render: (row) => (
        <StatusTag tone={row.outcome === 'DONE' ? 'neutral' : 'warn'}>
          {t(row.outcome === 'DONE' ? 'audit.done' : 'audit.refused')}
        </StatusTag>
      ),
    },
    {
      key: 'actor',
      title: t('audit.actor'),
      width: 150,
      render: (row) => row.actorName || t('audit.platform'),
    },
    {
      key: 'changed',
      title: t('audit.changed'),
      render: (row) => {
        const names = row.changes.flatMap(({ fields }) => fields.map(({ name }) => name));
        return names.length > 0 ? [...new Set(names)].join(t('audit.separator')) : t('common.none');
      },
    },
    {
      key: 'at',
      title: t('audit.at'),
      width: 150,
      render: (row) => format.dateTime(row.occurredAt),
    },
    {
      key: 'position',
      title: t('audit.position'),
      align: 'right',
      width: 90,
      minor: true,
      render: (row) => format.number(row.position),
    },
  ];
}
