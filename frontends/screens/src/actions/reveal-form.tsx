import type { TypedDocumentNode } from '@apollo/client';
import { Form, Input, Modal, useAction } from '@guanjia/ui';
import { useText } from '../scope.ts';
import { StepError } from './step-error.tsx';

interface RevealFormProps<Data, Rest extends object> {
  document: TypedDocumentNode<Data, { input: Rest & { reason: string } }>;
  /** What the mutation's input says besides the reason. */
  input: Rest;
  title: string;
  /** Pages to ask again, by the names of their operations. */
  refetch?: string[];
  open: boolean;
  onClose: () => void;
  onRevealed: (answer: Data) => void;
}

/** Asks for the reason before personal data are shown; the reason goes into the audit log. */
export function RevealForm<Data, Rest extends object>(props: RevealFormProps<Data, Rest>) {
  const { document, input, title, refetch = [], open, onClose, onRevealed } = props;
  const { t } = useText();
  const [form] = Form.useForm<{ reason: string }>();
  const [run, { busy, error }] = useAction(document, { form, refetch });
  const submit = async ({ reason }: { reason: string }) => {
    const answer = await run({ input: { ...input, reason } });
    if (!answer) return;
    form.resetFields();
    onRevealed(answer);
  };
  return (
    <Modal
      open={open}
      title={title}
      okText={t('complainant.reveal')}
      cancelText={t('cancel')}
      confirmLoading={busy}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>{t('complainant.revealHint')}</p>
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        <Form.Item
          name="reason"
          label={t('complainant.reason')}
          rules={[{ required: true, whitespace: true }]}
        >
          <Input autoFocus maxLength={200} placeholder={t('complainant.reasonExample')} />
        </Form.Item>
      </Form>
      <StepError error={error} />
    </Modal>
  );
}
