import { useFormat } from '@guanjia/domain';
import { DescriptionList, Drawer, Stack, useNarrow, useText } from '@guanjia/ui';
import styles from './audit.module.css';
import type { AuditRow } from './audited-service.ts';
import { useActionText } from './use-action-text.ts';

interface AuditEntryDrawerProps {
  /** Null while none is open. */
  entry: AuditRow | null;
  onClose: () => void;
}

/** One entry beside the log: each field that changed, before and after, and what else was recorded. */
export function AuditEntryDrawer({ entry, onClose }: AuditEntryDrawerProps) {
  const { t } = useText();
  const narrow = useNarrow();
  return (
    <Drawer
      open={entry !== null}
      onClose={onClose}
      size={narrow ? '100%' : 640}
      title={t('audit.entry')}
      destroyOnHidden
    >
      {entry ? <Entry entry={entry} /> : null}
    </Drawer>
  );
}

function Entry({ entry }: { entry: AuditRow }) {
  const { t } = useText();
  const format = useFormat();
  const actionText = useActionText();
  return (
    <Stack gap={4}>
      <DescriptionList
        columns={2}
        items={[
          { label: t('audit.action'), value: actionText(entry.action) },
          { label: t('audit.actor'), value: entry.actorName || t('audit.platform') },
          { label: t('audit.at'), value: format.dateTime(entry.occurredAt) },
          { label: t('audit.position'), value: format.number(entry.position) },
          {
            label: t('audit.subject'),
            span: 2,
            value: entry.subjectId ? <code>{entry.subjectId}</code> : null,
          },
        ]}
      />
      {entry.changes.map((change) => (
        <section key={change.id} aria-label={change.type}>
          <h3 className={styles['title']}>{change.type}</h3>
          <div className={styles['scroll']} tabIndex={0} role="region" aria-label={change.type}>
            <table className={styles['changes']}>
              <thead>
                <tr>
                  <th scope="col">{t('audit.field')}</th>
                  <th scope="col">{t('audit.before')}</th>
                  <th scope="col">{t('audit.after')}</th>
                </tr>
              </thead>
              <tbody>
                {change.fields.map((field) => (
                  <tr key={field.name}>
                    <th scope="row">{field.name}</th>
                    {field.isPersonal ? (
                      <td colSpan={2}>{t('audit.personal')}</td>
                    ) : (
                      <>
                        <td>{shown(field.before) ?? t('common.none')}</td>
                        <td>{shown(field.after) ?? t('common.none')}</td>
                      </>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
      <section aria-label={t('audit.details')}>
        <h3 className={styles['title']}>{t('audit.details')}</h3>
        <pre className={styles['details']} tabIndex={0}>
          {JSON.stringify(entry.details, null, 2)}
        </pre>
      </section>
    </Stack>
  );
}

/** A value as it stands in the log; null for none. */
function shown(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
