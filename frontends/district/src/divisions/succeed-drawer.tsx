import { useToday, useFormat } from '@guanjia/domain';
import { confirm, DatedChangeDrawer, Form, Input, useAction, useText } from '@guanjia/ui';
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
  const today = useToday();
  const format = useFormat();
  const [form] = Form.useForm<SucceedValues>();
  const [succeed, state] = useAction(SucceedDivisionDocument, {
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
    <DatedChangeDrawer
      today={today}
      title={t('divisions.succeed.of', { name: division.name })}
      form={form}
      from={{ label: t('divisions.succeed.from'), hint: t('divisions.succeed.fromHint') }}
      action={t('divisions.succeed.action')}
      danger
      state={state}
      onSubmit={(values) => void submit(values)}
      onClose={onClose}
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
    </DatedChangeDrawer>
  );
}
