import { EnumTag, useEnumLabel, useFormat } from '@guanjia/domain';
import { DataTable, EmptyState, FilterBar, Page, RecordLink, useText } from '@guanjia/ui';
import type { Column } from '@guanjia/ui';
import { useEventName } from '../event-name.ts';
import { keepersOnly } from '../keepers-only.tsx';
import { useIntegrationTabs } from '../use-integration-tabs.tsx';
import { answerOf } from './answer-of.ts';
import { DeliveryDrawer } from './delivery-drawer.tsx';
import { useDeliveries } from './use-deliveries.ts';
import type { DeliveryRow } from './use-deliveries.ts';

/** Every message to another system and what became of it. */
export const DeliveriesPage = keepersOnly(function Deliveries() {
  const { t } = useText();
  const tabs = useIntegrationTabs();
  const { list, result, endpoints } = useDeliveries();
  const columns = useColumns((id) => endpoints.find((one) => one.id === id)?.clientId ?? null);
  const pathTo = (id: string) => {
    const opened = new URLSearchParams(location.search);
    opened.set('row', id);
    return `${location.pathname}?${opened.toString()}`;
  };
  const open = result.rows.find(({ id }) => id === list.open) ?? null;
  return (
    <Page title={t('integrations.title')} subtitle={t('integrations.deliveriesHint')} tabs={tabs}>
      <FilterBar list={list} />
      <DataTable
        label={t('integrations.tabs.deliveries')}
        list={list}
        result={result}
        columns={columns}
        rowPath={({ id }) => pathTo(id)}
        empty={
          <EmptyState title={t('integrations.delivery.none')} hint={t('integrations.delivery.noneHint')} />
        }
      />
      <DeliveryDrawer
        delivery={open}
        endpoint={endpoints.find(({ id }) => id === open?.endpointId) ?? null}
        onClose={() => list.setOpen(null)}
      />
    </Page>
  );
});

function useColumns(clientOf: (endpointId: string) => string | null): Column<DeliveryRow>[] {
  const { t } = useText();
  const format = useFormat();
  const enumLabel = useEnumLabel();
  const eventName = useEventName();
  return [
    {
      key: 'event',
      title: t('integrations.delivery.event'),
      width: 160,
      render: (row) => eventName(row.eventType),
    },
    {
      key: 'state',
      title: t('integrations.delivery.state'),
      width: 110,
      render: (row) => <EnumTag type="WebhookDeliveryState" value={row.state} />,
    },
    {
      key: 'client',
      title: t('integrations.client.id'),
      width: 150,
      render: (row) => clientOf(row.endpointId) ?? t('common.none'),
    },
    {
      key: 'case',
      title: t('integrations.delivery.case'),
      width: 130,
      render: (row) =>
        row.caseId ? (
          <RecordLink type="Case" id={row.caseId} name={numberIn(row.payload)} />
        ) : (
          t('common.none')
        ),
    },
    {
      key: 'attempts',
      title: t('integrations.delivery.attempts'),
      align: 'right',
      width: 80,
      render: (row) => format.number(row.attempts),
    },
    {
      key: 'answer',
      title: t('integrations.delivery.answer'),
      width: 170,
      render: (row) => answerOf(row, enumLabel, t),
    },
    {
      key: 'created',
      title: t('integrations.delivery.createdAt'),
      width: 150,
      render: (row) => format.dateTime(row.createdAt),
    },
    {
      key: 'next',
      title: t('integrations.delivery.nextAttemptAt'),
      width: 150,
      minor: true,
      render: (row) => (row.nextAttemptAt ? format.dateTime(row.nextAttemptAt) : t('common.none')),
    },
  ];
}

/** The case's number, which the message itself tells. */
function numberIn(payload: unknown): string {
  const { data } = payload as { data?: { number?: string } };
  return data?.number ?? '';
}
