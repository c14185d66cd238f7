import { useEnumOptions, useToday, useViewer } from '@guanjia/domain';
import {
  Button,
  countedTo,
  DateItem,
  Form,
  FormActions,
  FormDrawer,
  Input,
  newIdempotencyKey,
  Segmented,
  useAction,
} from '@guanjia/ui';
import { useState } from 'react';
import { StepError } from '../actions/index.ts';
import { IssueSupervisionOrderDocument } from '../generated/graphql.ts';
import type { Tier } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import { addressees } from './addressees.ts';
import { REFRESHED_BY_ORDERS } from './refreshed.ts';

export interface OrderedCase {
  id: string;
  number: string;
  tier: Tier;
}

interface IssueOrderProps {
  /** Null while no order is being written. */
  case: OrderedCase | null;
  onClose: () => void;
}

/** Writes a supervision order about a case, in a drawer beside the page it was asked for on. */
export function IssueOrder({ case: about, onClose }: IssueOrderProps) {
  const { t } = useText();
  return (
    <FormDrawer
      open={about !== null}
      onClose={onClose}
      size={480}
      title={t('orders.issueFor', { number: about?.number ?? '' })}
      destroyOnHidden
    >
      {about ? <IssueForm key={about.id} case={about} onClose={onClose} /> : null}
    </FormDrawer>
  );
}

interface OrderValues {
  demand: string;
  addresseeTier: Tier;
  dueOn?: string;
}

function IssueForm({ case: about, onClose }: { case: OrderedCase; onClose: () => void }) {
  const { t } = useText();
  const enumOptions = useEnumOptions();
  const today = useToday();
  const { tier } = useViewer();
  const [form] = Form.useForm<OrderValues>();
  // One form, one order: sending it twice issues it once.
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [issue, { busy, error }] = useAction(IssueSupervisionOrderDocument, {
    form,
    refetch: REFRESHED_BY_ORDERS,
    done: ({ issueSupervisionOrder }) =>
      t('orders.done.ISSUE', { number: issueSupervisionOrder.supervisionOrder.number }),
  });
  const below = addressees(tier);
  const submit = async ({ demand, addresseeTier, dueOn }: OrderValues) => {
    const input = { idempotencyKey, caseId: about.id, demand, addresseeTier, dueOn: dueOn ?? null };
    if (await issue({ input })) onClose();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={{ addresseeTier: below.includes(about.tier) ? about.tier : below[0] }}
      onFinish={(values: OrderValues) => void submit(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
      }}
    >
      <Form.Item
        name="demand"
        label={t('orders.demand')}
        rules={[{ required: true, whitespace: true, message: t('orders.demandMissing') }]}
      >
        <Input.TextArea rows={4} {...countedTo(2000)} autoFocus placeholder={t('orders.demandExample')} />
      </Form.Item>
      <Form.Item name="addresseeTier" label={t('orders.addressee')}>
        <Segmented options={enumOptions('Tier', below)} />
      </Form.Item>
      <DateItem name="dueOn" label={t('orders.dueOn')} extra={t('orders.dueHint')} min={today} />
      <StepError error={error} />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('orders.issue')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </FormActions>
    </Form>
  );
}
