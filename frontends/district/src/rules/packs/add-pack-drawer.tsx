import { CHANNELS, useEnumOptions, useToday } from '@guanjia/domain';
import {
  Alert,
  Button,
  Checkbox,
  DateItem,
  Form,
  FormActions,
  FormDrawer,
  Input,
  Select,
  useAction,
  useErrorText,
  useText,
} from '@guanjia/ui';
import { AddDeadlinePackDocument } from '../../generated/graphql.ts';
import type { Channel, DeadlinePacksQuery, PackPartsFragment } from '../../generated/graphql.ts';
import { LimitLines } from './limit-lines.tsx';
import { lineInput, lineValues, NEW_LINE } from './line-values.ts';
import type { LineValues } from './line-values.ts';
import { standingOf } from './pack-standing.ts';
import { REFRESHED_BY_PACKS } from './refreshed.ts';
import { usePackName } from './use-pack-name.ts';

interface AddPackDrawerProps {
  packs: readonly PackPartsFragment[];
  categories: DeadlinePacksQuery['caseCategories'];
  onClose: () => void;
}

interface PackValues {
  key: string;
  validFrom: string;
  validTo?: string | null;
  channels: Channel[];
  replaces?: string[];
  acceptGaps?: boolean;
  lines: LineValues[];
}

/** A new pack; it may begin as a copy of one that holds and take its place. */
export function AddPackDrawer({ packs, categories, onClose }: AddPackDrawerProps) {
  const { t } = useText();
  const today = useToday();
  const enumOptions = useEnumOptions();
  const packName = usePackName();
  const errorText = useErrorText();
  const [form] = Form.useForm<PackValues>();
  const [add, { busy, error }] = useAction(AddDeadlinePackDocument, {
    form,
    done: t('timing.packs.added'),
    refetch: REFRESHED_BY_PACKS,
  });
  const choices = packs
    .filter((pack) => standingOf(pack, today) !== 'ENDED')
    .map((pack) => ({ value: pack.key, label: packName(pack.key) }));

  const copy = (key: string | undefined) => {
    const pack = packs.find((one) => one.key === key);
    if (!pack) return;
    form.setFieldsValue({
      channels: [...pack.channels],
      lines: pack.lines.map(lineValues),
      replaces: [pack.key],
    });
  };
  const submit = async ({ lines, validTo, replaces = [], ...values }: PackValues) => {
    const input = { ...values, validTo: validTo ?? null, replaces, lines: lines.map(lineInput) };
    if (await add({ input })) onClose();
  };
  return (
    <FormDrawer onClose={onClose} size={760} title={t('timing.packs.add')}>
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ lines: [NEW_LINE], channels: [] }}
        onFinish={(values: PackValues) => void submit(values)}
      >
        <Form.Item label={t('timing.packs.copy')} extra={t('timing.packs.copyHint')} htmlFor="copy-pack">
          <Select id="copy-pack" allowClear options={choices} onChange={copy} />
        </Form.Item>
        <Form.Item
          name="key"
          label={t('timing.packs.name')}
          extra={t('timing.packs.nameHint')}
          rules={[{ required: true, whitespace: true, message: t('common.required') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        <DateItem
          name="validFrom"
          label={t('timing.packs.validFrom')}
          rules={[{ required: true, message: t('common.required') }]}
          min={today}
        />
        <DateItem
          name="validTo"
          label={t('timing.packs.endsOn')}
          extra={t('timing.packs.openEnd')}
          min={today}
        />
        <Form.Item
          name="channels"
          label={t('timing.packs.channels')}
          rules={[{ required: true, message: t('common.required') }]}
        >
          <Checkbox.Group options={enumOptions('Channel', CHANNELS)} />
        </Form.Item>
        <Form.Item name="replaces" label={t('timing.packs.replaces')} extra={t('timing.packs.replacesHint')}>
          <Select mode="multiple" options={choices} />
        </Form.Item>
        <LimitLines categories={categories} />
        <Form.Item name="acceptGaps" valuePropName="checked" extra={t('timing.packs.acceptGapsHint')}>
          <Checkbox>{t('timing.packs.acceptGaps')}</Checkbox>
        </Form.Item>
        {error ? <Alert type="error" showIcon title={errorText(error)} /> : null}
        <FormActions>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('timing.packs.save')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </FormActions>
      </Form>
    </FormDrawer>
  );
}
