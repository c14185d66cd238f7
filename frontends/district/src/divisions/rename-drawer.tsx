import { useToday } from '@guanjia/domain';
import { DatedChangeDrawer, Form, Input, useAction, useText } from '@guanjia/ui';
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
  const [form] = Form.useForm<RenameValues>();
  const [rename, state] = useAction(RenameDivisionDocument, {
    form,
    refetch: ['DivisionsBelow'],
    done: t('divisions.rename.done'),
  });
  const submit = async (values: RenameValues) => {
    if (await rename({ input: { code: division.code, ...values } })) onClose();
  };
  return (
    <DatedChangeDrawer
      today={today}
      title={t('divisions.rename.of', { name: division.name })}
      form={form}
      initialValues={{ name: division.name }}
      from={{ label: t('divisions.rename.from'), hint: t('divisions.rename.fromHint') }}
      action={t('common.save')}
      state={state}
      onSubmit={(values) => void submit(values)}
      onClose={onClose}
    >
      <Form.Item
        name="name"
        label={t('divisions.rename.name')}
        rules={[{ required: true, whitespace: true, message: t('common.required') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
    </DatedChangeDrawer>
  );
}
