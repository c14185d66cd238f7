import { useToday } from '@guanjia/domain';
import {
  Alert,
  Button,
  Checkbox,
  DateItem,
  FormDrawer,
  Form,
  FormActions,
  useAction,
  useErrorText,
  useText,
} from '@guanjia/ui';
import { EndDeadlinePackDocument } from '../../generated/graphql.ts';
import type { PackPartsFragment } from '../../generated/graphql.ts';
import { REFRESHED_BY_PACKS } from './refreshed.ts';
import { usePackName } from './use-pack-name.ts';

interface EndPackDrawerProps {
  pack: PackPartsFragment;
  onClose: () => void;
}

interface EndValues {
  validTo: string;
  acceptGaps?: boolean;
}

/** Ends a pack on a day, and says what then has no rule. */
export function EndPackDrawer({ pack, onClose }: EndPackDrawerProps) {
  const { t } = useText();
  const today = useToday();
  const packName = usePackName();
  const errorText = useErrorText();
  const [form] = Form.useForm<EndValues>();
  const [end, { busy, error }] = useAction(EndDeadlinePackDocument, {
    form,
    done: t('timing.packs.ended', { pack: packName(pack.key) }),
    refetch: REFRESHED_BY_PACKS,
  });
  const submit = async ({ validTo, acceptGaps = false }: EndValues) => {
    if (await end({ input: { key: pack.key, validTo, acceptGaps } })) onClose();
  };
  return (
    <FormDrawer onClose={onClose} size={480} title={t('timing.packs.endOf', { pack: packName(pack.key) })}>
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ validTo: pack.validTo ?? undefined }}
        onFinish={(values: EndValues) => void submit(values)}
      >
        <DateItem
          name="validTo"
          label={t('timing.packs.endsOn')}
          extra={t('timing.packs.endsOnHint')}
          rules={[{ required: true, message: t('common.required') }]}
          min={today}
        />
        <Form.Item name="acceptGaps" valuePropName="checked" extra={t('timing.packs.acceptGapsHint')}>
          <Checkbox>{t('timing.packs.acceptGaps')}</Checkbox>
        </Form.Item>
        {error ? <Alert type="error" showIcon title={errorText(error)} /> : null}
        <FormActions>
          <Button type="primary" danger htmlType="submit" loading={busy}>
            {t('timing.packs.end')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </FormActions>
      </Form>
    </FormDrawer>
  );
}
