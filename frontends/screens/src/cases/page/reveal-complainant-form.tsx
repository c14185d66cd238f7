import { Form, Input, Modal, useAction } from '@guanjia/ui';
import { RevealComplainantDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { StepError } from '../steps/step-error.tsx';

export interface Revealed {
  name: string | null;
  phone: string | null;
}

interface RevealComplainantFormProps {
  caseId: string;
  open: boolean;
  onClose: () => void;
  onRevealed: (answer: Revealed) => void;
}

/** Asks for the reason before personal data are shown; the reason goes into the audit log. */
export function RevealComplainantForm({ caseId, open, onClose, onRevealed }: RevealComplainantFormProps) {
  const { t } = useText();
  const [form] = Form.useForm<{ reason: string }>();
  const [run, { busy, error }] = useAction(RevealComplainantDocument, { form });
  const submit = async ({ reason }: { reason: string }) => {
    const answer = await run({ input: { id: caseId, reason } });
    if (!answer) return;
    form.resetFields();
    onRevealed(answer.revealComplainant);
  };
  return (
    <Modal
      open={open}
      title={t('complainant.revealTitle')}
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
