import {
  Alert,
  Button,
  confirm,
  DateItem,
  Form,
  FormActions,
  FormDrawer,
  Select,
  useAction,
  useErrorText,
  useFormat,
  useToday,
} from '@guanjia/ui';
import { useDivisionChoices } from '../../../divisions/use-division-choices.ts';
import { MoveEstateDocument } from '../../../generated/graphql.ts';
import { useText } from '../../../scope.ts';
import type { ShownEstate } from '../page/use-estate-page.ts';

interface MoveEstateDrawerProps {
  estate: ShownEstate;
  onClose: () => void;
}

interface MoveValues {
  divisionCode: string;
  from: string;
}

/** Brings an estate under another community, from today or an earlier day on. */
export function MoveEstateDrawer({ estate, onClose }: MoveEstateDrawerProps) {
  const { t } = useText();
  const format = useFormat();
  const today = useToday();
  const errorText = useErrorText();
  const [form] = Form.useForm<MoveValues>();
  const communities = useDivisionChoices().filter(
    ({ level, value }) => level === 'COMMUNITY' && value !== estate.division.code,
  );
  const [move, { busy, error }] = useAction(MoveEstateDocument, {
    form,
    refetch: ['EstatePage'],
    done: t('moveEstate.done'),
  });
  const submit = async ({ divisionCode, from }: MoveValues) => {
    const community = communities.find(({ value }) => value === divisionCode)?.label ?? divisionCode;
    const sure = await confirm({
      title: t('moveEstate.sure', { estate: estate.name, community, from: format.date(from) }),
      body: t('moveEstate.consequences'),
      okText: t('moveEstate.action'),
    });
    const { id, version } = estate;
    if (sure && (await move({ input: { id, version, divisionCode, from } }))) onClose();
  };
  return (
    <FormDrawer onClose={onClose} size={480} title={t('moveEstate.title', { estate: estate.name })}>
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ from: today }}
        onFinish={(values: MoveValues) => void submit(values)}
      >
        <Form.Item
          name="divisionCode"
          label={t('moveEstate.community')}
          extra={t('moveEstate.present', { community: estate.division.name })}
          rules={[{ required: true, message: t('common.required') }]}
        >
          <Select showSearch={{ optionFilterProp: 'label' }} options={communities} />
        </Form.Item>
        <DateItem
          name="from"
          label={t('moveEstate.from')}
          extra={t('moveEstate.fromHint')}
          rules={[{ required: true, message: t('common.required') }]}
          max={today}
        />
        {error ? <Alert type="error" showIcon title={errorText(error)} /> : null}
        <FormActions>
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('moveEstate.action')}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </FormActions>
      </Form>
    </FormDrawer>
  );
}
