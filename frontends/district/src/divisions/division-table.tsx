import { CountLink, useFormat, useHasRole } from '@guanjia/domain';
import { ActionButton, RecordTable, useText } from '@guanjia/ui';
import type { DivisionPartsFragment } from '../generated/graphql.ts';
import type { DivisionChange } from './divisions-page.tsx';
import styles from './divisions.module.css';

interface DivisionTableProps {
  divisions: readonly DivisionPartsFragment[];
  onChange: (change: DivisionChange) => void;
}

/** Divisions with what they were called and what they took over, and the ways to change them. */
export function DivisionTable({ divisions, onChange }: DivisionTableProps) {
  const { t } = useText();
  const mayChange = useHasRole('REGISTRAR', 'ADMINISTRATOR');
  return (
    <RecordTable
      label={t('divisions.title')}
      rows={divisions}
      empty={t('divisions.none')}
      columns={[
        { key: 'name', title: t('divisions.name'), render: ({ name }) => name },
        {
          key: 'code',
          title: t('divisions.code'),
          render: ({ code }) => <span className={styles['code']}>{code}</span>,
        },
        {
          key: 'estates',
          title: t('divisions.estates'),
          align: 'right',
          render: ({ registrySummary: summary }) =>
            summary ? (
              <CountLink count={summary.completedEstates} rows={summary.completedEstatesRows} />
            ) : (
              '—'
            ),
        },
        {
          key: 'history',
          title: t('divisions.history'),
          render: (division) => (hasHistory(division) ? <History division={division} /> : null),
        },
        {
          key: 'change',
          title: t('divisions.change'),
          render: (division) => (
            <span className={styles['actions']}>
              {(['rename', 'succeed'] as const).map((kind) => (
                <ActionButton
                  key={kind}
                  size="small"
                  allowed={mayChange}
                  reason={t('divisions.registrarsOnly')}
                  aria-label={t(`divisions.${kind}.of`, { name: division.name })}
                  onClick={() => onChange({ division, kind })}
                >
                  {t(`divisions.${kind}.action`)}
                </ActionButton>
              ))}
            </span>
          ),
        },
      ]}
    />
  );
}

const hasHistory = ({ validFrom, formerNames, predecessors }: DivisionPartsFragment) =>
  Boolean(validFrom) || formerNames.length > 0 || predecessors.length > 0;

function History({
  division: { validFrom, formerNames, predecessors },
}: {
  division: DivisionPartsFragment;
}) {
  const { t } = useText();
  const format = useFormat();
  return (
    <ul className={styles['history']}>
      {validFrom ? <li>{t('divisions.since', { from: format.date(validFrom) })}</li> : null}
      {formerNames.map(({ name, to }) => (
        <li key={to}>{t('divisions.formerly', { name, to: format.date(to) })}</li>
      ))}
      {predecessors.map(({ id, code, name, validTo }) => (
        <li key={id}>{t('divisions.took', { name, code, to: format.date(validTo) })}</li>
      ))}
    </ul>
  );
}
