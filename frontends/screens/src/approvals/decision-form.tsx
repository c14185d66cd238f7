import { Button, countedTo, Form, FormActions, Input, useAction } from '@guanjia/ui';
import { useState } from 'react';
import { StepError } from '../actions/index.ts';
import { DecideApprovalDocument } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import styles from './waiting-approvals.module.css';

type Decision = 'APPROVE' | 'REFUSE';

interface DecisionFormProps {
  request: { id: string; version: number };
  /** Pages to ask again, by the names of their operations. */
  refetch: string[];
}

/** Approves a request with a comment, if there is one, or refuses it with a reason: asked for, then confirmed. */
export function DecisionForm({ request: { id, version }, refetch }: DecisionFormProps) {
  const { t } = useText();
  const [decision, setDecision] = useState<Decision | null>(null);
  const [decided, setDecided] = useState(false);
  const [form] = Form.useForm<{ note?: string }>();
  const [decide, { busy, error }] = useAction(DecideApprovalDocument, {
    form,
    refetch,
    done: ({ decideApproval }) => t(`approvals.done.${decideApproval.approval.state}`),
  });
  // Until the page is there anew the decided request stays, and takes no second press.
  const send = async ({ note }: { note?: string }) => {
    if (busy || decided || !decision) return;
    setDecided(true);
    if (!(await decide({ input: { id, version, decision, note: note?.trim() || null } }))) setDecided(false);
  };
  if (!decision) {
    return (
      <div className={styles['moves']}>
        <Button type="primary" onClick={() => setDecision('APPROVE')}>
          {t('approvals.approve')}
        </Button>
        <Button onClick={() => setDecision('REFUSE')}>{t('approvals.refuse')}</Button>
      </div>
    );
  }
  const refusing = decision === 'REFUSE';
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      className={styles['decision'] ?? ''}
      onFinish={(values: { note?: string }) => void send(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
        if (event.key === 'Escape' && !form.isFieldsTouched()) setDecision(null);
      }}
    >
      <Form.Item
        name="note"
        label={t(`approvals.note.${decision}`)}
        rules={refusing ? [{ required: true, whitespace: true, message: t('approvals.noteMissing') }] : []}
      >
        <Input.TextArea rows={2} {...countedTo(1000)} autoFocus />
      </Form.Item>
      <StepError error={error} />
      <FormActions>
        <Button type="primary" danger={refusing} htmlType="submit" loading={busy || decided}>
          {t(`approvals.confirm.${decision}`)}
        </Button>
        <Button disabled={busy || decided} onClick={() => setDecision(null)}>
          {t('cancel')}
        </Button>
      </FormActions>
    </Form>
  );
}
