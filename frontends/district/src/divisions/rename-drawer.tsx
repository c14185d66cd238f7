import {
  Alert,
  Button,
  DateItem,
  Form,
  FormActions,
  FormDrawer,
  Input,
  useAction,
  useErrorText,
  useText,
  useToday,
} from '@guanjia/ui';
import { RenameDivisionDocument } from '../generated/graphql.ts';
import type { DivisionPartsFragment } from '../generated/graphql.ts';

interface RenameDrawerProps {
  division: DivisionPartsFragment;
  onClose: () => void;
}

interface RenameValues {
  name: string;
  from: string;
}

/** Gives a division another name from a day on. */
export function RenameDrawer({ division, onClose }: RenameDrawerProps) {
  const { t } = useText();
  const today = useToday();
  const errorText = useErrorText();
  const [form] = Form.useForm<RenameValues>();
  const [rename, { busy, error }] = useAction(RenameDivisionDocument, {
    form,
    refetch: ['DivisionsBelow'],
    done: t('divisions.rename.done'),
  });
  const submit = async (values: RenameValues) => {
    if (await rename({ input: { code: division.code, ...values } })) onClose();
  };
  return (
    <FormDrawer onClose={onClose} size={440} title={t('divisions.rename.of', { name: division.name })}>
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ name: division.name, from: today }}
        onFinish={(values: RenameValues) => void submit(values)}
      >
        <Form.Item
          name="name"
          label={t('divisions.rename.name')}
          rules={[{ required: true, whitespace: true, message: t('common.required') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <DateItem
          name="from"
          label={t('divisions.rename.from')}
          extra={t('divisions.rename.fromHint')}
          rules={[{ required: true, message: t('common.required') }]}
          max={today}
        />
        {error ? <Alert type="error" showIcon title={errorText(error)} /> : null}
        <FormActions>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('common.save')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </FormActions>
      </Form>
    </FormDrawer>
  );
}
