import { useToday, useFormat } from '@guanjia/domain';
import { confirm, DatedChangeDrawer, Form, Select, useAction } from '@guanjia/ui';
import { useDivisionChoices } from '../../../divisions/index.ts';
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
  const today = useToday();
  const format = useFormat();
  const [form] = Form.useForm<MoveValues>();
  const communities = useDivisionChoices().filter(
    ({ level, value }) => level === 'COMMUNITY' && value !== estate.division.code,
  );
  const [move, state] = useAction(MoveEstateDocument, {
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
    <DatedChangeDrawer
      today={today}
      title={t('moveEstate.title', { estate: estate.name })}
      form={form}
      from={{ label: t('moveEstate.from'), hint: t('moveEstate.fromHint') }}
      action={t('moveEstate.action')}
      state={state}
      onSubmit={(values) => void submit(values)}
      onClose={onClose}
    >
      <Form.Item
        name="divisionCode"
        label={t('moveEstate.community')}
        extra={t('moveEstate.present', { community: estate.division.name })}
        rules={[{ required: true, message: t('common.required') }]}
      >
        <Select showSearch={{ optionFilterProp: 'label' }} options={communities} />
      </Form.Item>
    </DatedChangeDrawer>
  );
}
