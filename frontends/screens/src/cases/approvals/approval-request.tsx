import { Button, Form, FormActions, Input, StatusTag, useAction, useEnumLabel, useFormat } from '@guanjia/ui';
import { DecideApprovalDocument, RetractApprovalDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import type { ShownCase } from '../page/use-case-page.ts';
import { StepError } from '../steps/step-error.tsx';
import { REFRESHED } from '../steps/use-step.ts';
import styles from '../page/record.module.css';

/** One request: who asks for what and why, who decides, and the decision for whoever may take it. */
export function ApprovalRequest({ approval }: { approval: ShownCase['approvals'][number] }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const [form] = Form.useForm<{ note?: string }>();
  const options = { form, refetch: REFRESHED };
  const [decide, deciding] = useAction(DecideApprovalDocument, {
    ...options,
    done: ({ decideApproval }) => t(`approval.done.${decideApproval.approval.state}`),
  });
  const [retract, retracting] = useAction(RetractApprovalDocument, {
    ...options,
    done: t('approval.done.RETRACTED'),
  });
  const { id, version, kind, until, days, mayDecide, mayRetract } = approval;
  const note = () => form.getFieldValue('note') as string | undefined;
  const refuse = async () => {
    if (!note()?.trim()) {
      form.setFields([{ name: 'note', errors: [t('approval.noteMissing')] }]);
      return;
    }
    await decide({ input: { id, version, decision: 'REFUSE', note: note() ?? null } });
  };
  const busy = deciding.busy || retracting.busy;
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
      {mayDecide ? (
        <Form form={form} layout="vertical">
          <Form.Item name="note" label={t('approval.note')}>
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
          <FormActions>
            <Button
              type="primary"
              loading={busy}
              onClick={() =>
                void decide({ input: { id, version, decision: 'APPROVE', note: note()?.trim() || null } })
              }
            >
              {t('approval.approve')}
            </Button>
            <Button danger disabled={busy} onClick={() => void refuse()}>
              {t('approval.refuse')}
            </Button>
          </FormActions>
        </Form>
      ) : null}
      {mayRetract ? (
        <Button size="small" loading={busy} onClick={() => void retract({ input: { id, version } })}>
          {t('approval.retract')}
        </Button>
      ) : null}
      <StepError error={deciding.error ?? retracting.error} />
    </div>
  );
}
