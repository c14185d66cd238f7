import { useEnumOptions } from '@guanjia/domain';
import {
  Alert,
  Button,
  Checkbox,
  Form,
  FormActions,
  Input,
  Select,
  useAction,
  useErrorText,
  useText,
} from '@guanjia/ui';
import { RegisterWebhookDocument, UpdateWebhookDocument } from '../../generated/graphql.ts';
import type { Channel, EndpointPartsFragment } from '../../generated/graphql.ts';
import { useEventName } from '../event-name.ts';
import { REFRESHED_BY_WEBHOOKS } from '../refreshed.ts';
import type { Integrators } from './endpoints-page.tsx';

interface EndpointFormProps {
  endpoint: EndpointPartsFragment | null;
  integrators: Integrators;
  eventTypes: readonly string[];
  onClose: () => void;
  onSecret: (secret: string) => void;
}

interface EndpointValues {
  clientId: string;
  url: string;
  eventTypes: string[];
  channels: Channel[];
}

/** Where a client is told, and of what. */
export function EndpointForm({ endpoint, integrators, eventTypes, onClose, onSecret }: EndpointFormProps) {
  const { t } = useText();
  const enumOptions = useEnumOptions();
  const eventName = useEventName();
  const errorText = useErrorText();
  const [form] = Form.useForm<EndpointValues>();
  const options = { form, refetch: REFRESHED_BY_WEBHOOKS };
  const [register, registering] = useAction(RegisterWebhookDocument, options);
  const [update, updating] = useAction(UpdateWebhookDocument, {
    ...options,
    done: t('integrations.endpoint.changed'),
  });
  const busy = registering.busy || updating.busy;
  const error = registering.error ?? updating.error;
  const chosen = (Form.useWatch('clientId', form) as string | undefined) ?? endpoint?.clientId;
  const channels = integrators.find(({ id }) => id === chosen)?.channels ?? [];
  // A subscription to a type that this version does not know stays as it is.
  const types = [...new Set([...eventTypes, ...(endpoint?.eventTypes ?? [])])];

  const submit = async ({ clientId, ...values }: EndpointValues) => {
    if (endpoint) {
      const { id, version } = endpoint;
      if (await update({ input: { id, version, ...values } })) return onClose();
    } else {
      const done = await register({ input: { clientId, ...values } });
      if (done) return onSecret(done.registerWebhook.secret);
    }
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={endpoint ?? { clientId: integrators[0]?.id, eventTypes: [], channels: [] }}
      onFinish={(values: EndpointValues) => void submit(values)}
    >
      {endpoint ? null : (
        <Form.Item
          name="clientId"
          label={t('integrations.client.id')}
          extra={integrators.length === 0 ? t('integrations.client.noneYet') : null}
          rules={[{ required: true, message: t('common.required') }]}
        >
          <Select options={integrators.map(({ id }) => ({ value: id, label: id }))} />
        </Form.Item>
      )}
      <Form.Item
        name="url"
        label={t('integrations.endpoint.url')}
        extra={t('integrations.endpoint.urlHint')}
        rules={[{ required: true, whitespace: true, message: t('common.required') }]}
      >
        <Input inputMode="url" autoComplete="off" maxLength={500} />
      </Form.Item>
      <Form.Item name="eventTypes" label={t('integrations.endpoint.events')}>
        <Select
          mode="multiple"
          placeholder={t('integrations.endpoint.allEvents')}
          showSearch={{ optionFilterProp: 'label' }}
          options={types.map((value) => ({ value, label: eventName(value) }))}
        />
      </Form.Item>
      <Form.Item
        name="channels"
        label={t('integrations.endpoint.channels')}
        extra={t('integrations.endpoint.channelsHint')}
      >
        <Checkbox.Group options={enumOptions('Channel', channels)} />
      </Form.Item>
      {error ? <Alert type="error" showIcon title={errorText(error)} /> : null}
      <FormActions>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(endpoint ? 'common.save' : 'integrations.endpoint.register')}
        </Button>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
      </FormActions>
    </Form>
  );
}
