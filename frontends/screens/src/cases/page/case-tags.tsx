import { EnumTag, useFormat } from '@guanjia/domain';
import { StatusTag } from '@guanjia/ui';
import { SourceTags } from '../../case-summary/index.ts';
import { useText } from '../../scope.ts';
import type { ShownCase } from './use-case-page.ts';

/** State, urgency, delay and reopenings at a glance, beside the title. */
export function CaseTags({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <>
      <EnumTag type="CaseState" value={shown.state} />
      {shown.urgency === 'NORMAL' ? null : <EnumTag type="Urgency" value={shown.urgency} />}
      {shown.overdue ? <StatusTag tone="bad">{t('case.overdue')}</StatusTag> : null}
      {shown.suspendedUntil ? (
        <StatusTag tone="warn">
          {t('case.suspendedUntil', { date: format.date(shown.suspendedUntil) })}
        </StatusTag>
      ) : null}
      <SourceTags reports={shown.sourceReports} />
      {shown.archived ? <StatusTag tone="neutral">{t('case.archived')}</StatusTag> : null}
      {shown.imported && !shown.archived ? <StatusTag tone="neutral">{t('case.imported')}</StatusTag> : null}
      {shown.reopenedCount > 0 ? (
        <StatusTag tone="warn">{t('case.reopened', { count: shown.reopenedCount })}</StatusTag>
      ) : null}
    </>
  );
}
