import { useEnumLabel, useFormat } from '@guanjia/domain';
import { Button, StatusTag, useAction } from '@guanjia/ui';
import { StepError } from '../../actions/index.ts';
import { DecisionForm } from '../../approvals/index.ts';
import { REFRESHED, recordStyles as styles } from '../../case-summary/index.ts';
import { RetractApprovalDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import type { ShownCase } from '../page/use-case-page.ts';

/** One request: who asks for what and why, who decides, and the decision for whoever may take it. */
export function ApprovalRequest({ approval }: { approval: ShownCase['approvals'][number] }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const [retract, { busy, error }] = useAction(RetractApprovalDocument, {
    refetch: REFRESHED,
    done: t('approval.done.RETRACTED'),
  });
  const { id, version, kind, until, days, mayDecide, mayRetract } = approval;
  return (
    <div>
      <div className={styles['line']}>
        <strong>{enumLabel('ApprovalKind', kind)}</strong>
        {until ? <span>{t('approval.until', { date: format.date(until) })}</span> : null}
        {days ? <span>{t('approvals.days', { count: days })}</span> : null}
        <StatusTag tone="warn">{t('approval.waits', { who: t(`approval.by.${kind}`) })}</StatusTag>
      </div>
      <p className={styles['words']}>{approval.reason}</p>
      <p className={styles['muted']}>
        {t('approval.askedBy', {
          name: approval.requestedByName,
          at: format.dateTime(approval.requestedAt),
        })}
        {!mayDecide && !mayRetract && approval.mayNotDecideReason
          ? ` · ${t(`refusal.${approval.mayNotDecideReason}`, { defaultValue: t('refusal.other') })}`
          : ''}
      </p>
      {mayDecide ? <DecisionForm request={approval} refetch={REFRESHED} /> : null}
      {mayRetract ? (
        <Button size="small" loading={busy} onClick={() => void retract({ input: { id, version } })}>
          {t('approval.retract')}
        </Button>
      ) : null}
      <StepError error={error} />
    </div>
  );
}
