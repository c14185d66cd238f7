import { Button, countedTo, Form, FormActions, Input, useAction } from '@guanjia/ui';
import { StepError } from '../actions/index.ts';
import { ReplyToSupervisionOrderDocument } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import { REFRESHED_BY_ORDERS } from './refreshed.ts';

interface ReplyFormProps {
  order: { id: string; version: number };
}

/** The addressee's reply; Ctrl+Enter sends it. */
export function ReplyForm({ order: { id, version } }: ReplyFormProps) {
  const { t } = useText();
  const [form] = Form.useForm<{ text: string }>();
  const [reply, { busy, error }] = useAction(ReplyToSupervisionOrderDocument, {
    form,
    refetch: REFRESHED_BY_ORDERS,
    done: t('orders.done.REPLY'),
  });
  const submit = async ({ text }: { text: string }) => {
    await reply({ input: { id, version, text } });
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      onFinish={(values: { text: string }) => void submit(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
      }}
    >
      <Form.Item
        name="text"
        label={t('orders.reply')}
        rules={[{ required: true, whitespace: true, message: t('orders.replyMissing') }]}
      >
        <Input.TextArea rows={4} {...countedTo(4000)} placeholder={t('orders.replyExample')} />
      </Form.Item>
      <StepError error={error} />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('orders.sendReply')}
        </Button>
      </FormActions>
    </Form>
  );
}
