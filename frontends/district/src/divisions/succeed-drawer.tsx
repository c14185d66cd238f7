import {
  Alert,
  Button,
  confirm,
  DateItem,
  Form,
  FormActions,
  FormDrawer,
  Input,
  useAction,
  useErrorText,
  useFormat,
  useText,
  useToday,
} from '@guanjia/ui';
import { SucceedDivisionDocument } from '../generated/graphql.ts';
import type { DivisionPartsFragment } from '../generated/graphql.ts';

interface SucceedDrawerProps {
  division: DivisionPartsFragment;
  onClose: () => void;
}

interface SucceedValues {
  successorCode: string;
  successorName?: string;
  from: string;
}

/** Ends a division and names the one that it becomes a part of. */
export function SucceedDrawer({ division, onClose }: SucceedDrawerProps) {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const errorText = useErrorText();
  const [form] = Form.useForm<SucceedValues>();
  const [succeed, { busy, error }] = useAction(SucceedDivisionDocument, {
    form,
    fields: { code: 'successorCode' },
    refetch: ['DivisionsBelow'],
    done: t('divisions.succeed.done', { name: division.name }),
  });
  const submit = async ({ successorCode, successorName, from }: SucceedValues) => {
    const sure = await confirm({
      title: t('divisions.succeed.sure', { name: division.name, from: format.date(from) }),
      body: t('divisions.succeed.consequences'),
      okText: t('divisions.succeed.action'),
      danger: true,
    });
    const input = { code: division.code, successorCode, successorName: successorName?.trim() || null, from };
    if (sure && (await succeed({ input }))) onClose();
  };
  return (
    <FormDrawer onClose={onClose} size={480} title={t('divisions.succeed.of', { name: division.name })}>
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ from: today }}
        onFinish={(values: SucceedValues) => void submit(values)}
      >
        <Form.Item
          name="successorCode"
          label={t('divisions.succeed.code')}
          extra={t('divisions.succeed.codeHint')}
          rules={[
            { required: true, message: t('common.required') },
            { pattern: /^\d{12}$/, message: t('divisions.succeed.twelveDigits') },
          ]}
        >
          <Input inputMode="numeric" maxLength={12} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="successorName"
          label={t('divisions.succeed.name')}
          extra={t('divisions.succeed.nameHint')}
        >
          <Input maxLength={60} />
        </Form.Item>
        <DateItem
          name="from"
          label={t('divisions.succeed.from')}
          extra={t('divisions.succeed.fromHint')}
          rules={[{ required: true, message: t('common.required') }]}
          max={today}
        />
        {error ? <Alert type="error" showIcon title={errorText(error)} /> : null}
        <FormActions>
          <Button type="primary" danger htmlType="submit" loading={busy}>
            {t('divisions.succeed.action')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </FormActions>
      </Form>
    </FormDrawer>
  );
}
