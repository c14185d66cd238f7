import { useHasRole } from '@guanjia/domain';
import { DataTable, EmptyState, ForbiddenPage, Page, PageTabs, useText } from '@guanjia/ui';
import { AUDITED } from './audited-service.ts';
import type { AuditedService } from './audited-service.ts';
import { AuditEntryDrawer } from './audit-entry-drawer.tsx';
import { AuditVerdict } from './audit-verdict.tsx';
import { useAuditColumns } from './use-audit-columns.tsx';
import { useAuditLog } from './use-audit-log.ts';

/** Who did what in a service, and whether its log still is as it was written; for those who audit. */
function AuditPage({ service }: { service: AuditedService }) {
  const mayRead = useHasRole('AUDITOR', 'ADMINISTRATOR');
  return mayRead ? <AuditLog key={service} service={service} /> : <ForbiddenPage />;
}

export const CasesAuditPage = () => <AuditPage service="cases" />;
export const EstatesAuditPage = () => <AuditPage service="estates" />;
export const RatingsAuditPage = () => <AuditPage service="ratings" />;

function AuditLog({ service }: { service: AuditedService }) {
  const { t } = useText();
  const { list, result } = useAuditLog(service);
  const columns = useAuditColumns();
  const tabs = (Object.keys(AUDITED) as AuditedService[]).map((name) => ({
    to: AUDITED[name].path,
    label: t(`audit.services.${name}`),
  }));
  const pathTo = (id: string) => {
    const opened = new URLSearchParams(location.search);
    opened.set('row', id);
    return `${location.pathname}?${opened.toString()}`;
  };
  return (
    <Page
      title={t('audit.title')}
      subtitle={t('audit.subtitle')}
      tabs={<PageTabs label={t('audit.title')} tabs={tabs} />}
    >
      <AuditVerdict service={service} />
      <DataTable
        label={t('audit.title')}
        list={list}
        result={result}
        columns={columns}
        rowPath={({ id }) => pathTo(id)}
        empty={<EmptyState title={t('audit.none')} />}
      />
      <AuditEntryDrawer
        entry={result.rows.find(({ id }) => id === list.open) ?? null}
        onClose={() => list.setOpen(null)}
      />
    </Page>
  );
}
