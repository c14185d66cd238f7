import { useQuery } from '@apollo/client/react';
import { useEnumLabel, useFormat, useHasRole } from '@guanjia/domain';
import { Button, Drawer, FieldHistory, Icon, Loaded, useNarrow } from '@guanjia/ui';
import { useState } from 'react';
import type { HistoryField } from '@guanjia/ui';
import { EstateHistoryDocument } from '../../../generated/graphql.ts';
import { useText } from '../../../scope.ts';

/** The log is read a page at a time; older entries than these are for the auditors' own page. */
const MOST_ENTRIES = 100;

/** Opens the history of an estate's fields; for those who may read the audit log. */
export function EstateHistoryButton({ id }: { id: string }) {
  const { t } = useText();
  const narrow = useNarrow();
  const mayRead = useHasRole('AUDITOR', 'ADMINISTRATOR');
  const [open, setOpen] = useState(false);
  if (!mayRead) return null;
  return (
    <>
      <Button icon={<Icon name="history" />} onClick={() => setOpen(true)}>
        {t('estateHistory.title')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size={narrow ? '100%' : 560}
        title={t('estateHistory.title')}
        destroyOnHidden
      >
        <EstateHistory id={id} />
      </Drawer>
    </>
  );
}

function EstateHistory({ id }: { id: string }) {
  const { t } = useText();
  const result = useQuery(EstateHistoryDocument, {
    variables: { id, first: MOST_ENTRIES },
    fetchPolicy: 'network-only',
  });
  const fields = useHistoryFields();
  return (
    <Loaded result={result} needs={(data) => data.estatesAuditLog}>
      {({ estatesAuditLog }) => (
        <FieldHistory
          fields={fields}
          actionLabel={(action) =>
            t(`estateHistory.action.${action}`, { defaultValue: t('estateHistory.other') })
          }
          entries={estatesAuditLog.nodes
            .filter(({ outcome }) => outcome === 'DONE')
            .map(({ position, occurredAt, action, actorName, details }) => ({
              // Positions of one log have the same length only when filled up.
              key: String(position).padStart(16, '0'),
              at: occurredAt,
              by: actorName ?? t('event.platform'),
              action,
              state: details as Record<string, unknown>,
            }))}
        />
      )}
    </Loaded>
  );
}

function useHistoryFields(): HistoryField[] {
  const { t } = useText();
  const label = useEnumLabel();
  const { area, date, number } = useFormat();
  const day = (value: unknown) => (value ? date(String(value)) : undefined);
  return [
    { field: 'name', label: t('estate.name') },
    { field: 'aliases', label: t('estate.aliases') },
    { field: 'address', label: t('estateHistory.address') },
    { field: 'divisionCode', label: t('estateHistory.divisionCode') },
    { field: 'status', label: t('estate.status'), render: (value) => label('EstateStatus', String(value)) },
    { field: 'completedOn', label: t('estate.completedOn'), render: day },
    { field: 'demolishedOn', label: t('estateHistory.demolishedOn'), render: day },
    { field: 'floorArea', label: t('estate.floorArea'), render: (value) => area(Number(value ?? 0)) },
    { field: 'households', label: t('estate.households'), render: (value) => number(Number(value ?? 0)) },
  ];
}
