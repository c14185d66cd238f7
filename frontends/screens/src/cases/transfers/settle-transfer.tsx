import { Button, countedTo, Form, FormActions, Input, useAction } from '@guanjia/ui';
import { StepError } from '../../actions/index.ts';
import { REFRESHED } from '../../case-summary/index.ts';
import { AnswerObjectionDocument, DecideTransferDocument } from '../../generated/graphql.ts';
import type { ShownTransferFragment } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';

const SETTLED = [...REFRESHED, 'TransfersOfCase'];

/** The transferor's answer to an objection, or the decision of the tier above both; always with reasons. */
export function SettleTransfer({ transfer }: { transfer: ShownTransferFragment }) {
  const { t } = useText();
  const [form] = Form.useForm<{ note: string }>();
  const options = { form, refetch: SETTLED, done: t('transfer.settled') };
  const [answer, answering] = useAction(AnswerObjectionDocument, options);
  const [decide, deciding] = useAction(DecideTransferDocument, options);
  const { id, version, mayAnswer } = transfer;
  const busy = answering.busy || deciding.busy;
  const settle = async (accepted: boolean) => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    const input = { id, version, note: values.note };
    if (mayAnswer) await answer({ input: { ...input, answer: accepted ? 'CONFIRM' : 'INSIST' } });
    else await decide({ input: { ...input, decision: accepted ? 'RETURN' : 'UPHOLD' } });
  };
  return (
    <Form form={form} layout="vertical" requiredMark="optional">
      <Form.Item
        name="note"
        label={t('transfer.note')}
        rules={[{ required: true, whitespace: true, message: t('transfer.noteMissing') }]}
      >
        <Input.TextArea rows={2} {...countedTo(1000)} />
      </Form.Item>
      <FormActions>
        <Button type="primary" loading={busy} onClick={() => void settle(true)}>
          {t(mayAnswer ? 'transfer.confirm' : 'transfer.return')}
        </Button>
        <Button disabled={busy} onClick={() => void settle(false)}>
          {t(mayAnswer ? 'transfer.insist' : 'transfer.uphold')}
        </Button>
      </FormActions>
      <StepError error={answering.error ?? deciding.error} />
    </Form>
  );
}
