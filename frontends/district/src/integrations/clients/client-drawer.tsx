import { CHANNELS, useEnumOptions } from '@guanjia/domain';
import {
  Alert,
  Button,
  Checkbox,
  confirm,
  Form,
  FormActions,
  FormDrawer,
  Input,
  useAction,
  useErrorText,
  useText,
} from '@guanjia/ui';
import { SetIntegratorChannelsDocument } from '../../generated/graphql.ts';
import type { Channel } from '../../generated/graphql.ts';
import type { Integrator } from './clients-page.tsx';

interface ClientDrawerProps {
  /** Null: a client that has no channels yet. */
  integrator: Integrator | null;
  onClose: () => void;
}

interface ClientValues {
  clientId: string;
  channels: Channel[];
}

/** Gives a client its channels; none takes its access to cases away. */
export function ClientDrawer({ integrator, onClose }: ClientDrawerProps) {
  const { t } = useText();
  const enumOptions = useEnumOptions();
  const errorText = useErrorText();
  const [form] = Form.useForm<ClientValues>();
  const [set, { busy, error }] = useAction(SetIntegratorChannelsDocument, {
    form,
    refetch: ['Integrators', 'WebhookEndpoints'],
    done: t('integrations.client.changed'),
  });
  const submit = async ({ clientId, channels }: ClientValues) => {
    const sure =
      channels.length > 0 ||
      (await confirm({
        title: t('integrations.client.takeTitle'),
        body: t('integrations.client.takeBody', { client: clientId }),
        danger: true,
      }));
    if (sure && (await set({ input: { clientId, channels } }))) onClose();
  };
  return (
    <FormDrawer
      onClose={onClose}
      size={440}
      title={
        integrator
          ? t('integrations.client.changeOf', { client: integrator.id })
          : t('integrations.client.add')
      }
    >
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ clientId: integrator?.id ?? '', channels: integrator?.channels ?? [] }}
        onFinish={(values: ClientValues) => void submit(values)}
      >
        <Form.Item
          name="clientId"
          label={t('integrations.client.id')}
          extra={t('integrations.client.idHint')}
          rules={[{ required: true, whitespace: true, message: t('common.required') }]}
        >
          <Input autoComplete="off" disabled={integrator !== null} maxLength={100} />
        </Form.Item>
        <Form.Item
          name="channels"
          label={t('integrations.endpoint.channels')}
          extra={t('integrations.client.channelsHint')}
        >
          <Checkbox.Group options={enumOptions('Channel', CHANNELS)} />
        </Form.Item>
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
