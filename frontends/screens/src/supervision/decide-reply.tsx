import { Button, countedTo, Form, FormActions, Input, useAction } from '@guanjia/ui';
import { StepError } from '../actions/index.ts';
import { AcceptSupervisionReplyDocument, RejectSupervisionReplyDocument } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import { REFRESHED_BY_ORDERS } from './refreshed.ts';

interface DecideReplyProps {
  order: { id: string; version: number };
}

/** Accepts the reply, which closes the order, or rejects it with a reason, which returns the order. */
export function DecideReply({ order: { id, version } }: DecideReplyProps) {
  const { t } = useText();
  const [form] = Form.useForm<{ note?: string }>();
  const options = { form, refetch: REFRESHED_BY_ORDERS };
  const [accept, accepting] = useAction(AcceptSupervisionReplyDocument, {
    ...options,
    done: t('orders.done.ACCEPT_REPLY'),
  });
  const [reject, rejecting] = useAction(RejectSupervisionReplyDocument, {
    ...options,
    done: t('orders.done.REJECT_REPLY'),
  });
  const busy = accepting.busy || rejecting.busy;
  const note = () => (form.getFieldValue('note') as string | undefined)?.trim() || null;
  const refuse = () => {
    if (note() === null)
      return form.setFields([{ name: 'note', errors: [t('orders.rejectionNeedsReason')] }]);
    return void reject({ input: { id, version, note: note() } });
  };
  return (
    <Form form={form} layout="vertical" requiredMark="optional">
      <Form.Item name="note" label={t('orders.decisionNote')} extra={t('orders.decisionHint')}>
        <Input.TextArea rows={2} {...countedTo(1000)} />
      </Form.Item>
      <StepError error={accepting.error ?? rejecting.error} />
      <FormActions>
        <Button
          type="primary"
          loading={accepting.busy}
          disabled={busy}
          onClick={() => void accept({ input: { id, version, note: note() } })}
        >
          {t('orders.accept')}
        </Button>
        <Button danger loading={rejecting.busy} disabled={busy} onClick={refuse}>
          {t('orders.reject')}
        </Button>
      </FormActions>
    </Form>
  );
}
