import { EnumTag, useEnumLabel, useFormat } from '@guanjia/domain';
import {
  ActionButton,
  Alert,
  DescriptionList,
  Drawer,
  Stack,
  useAction,
  useErrorText,
  useText,
} from '@guanjia/ui';
import { ReplayWebhookDeliveryDocument } from '../../generated/graphql.ts';
import type { DeliveryEndpointsQuery } from '../../generated/graphql.ts';
import { useEventName } from '../event-name.ts';
import { REFRESHED_BY_WEBHOOKS } from '../refreshed.ts';
import { answerOf } from './answer-of.ts';
import styles from './deliveries.module.css';
import type { DeliveryRow } from './use-deliveries.ts';

interface DeliveryDrawerProps {
  /** Null while none is open. */
  delivery: DeliveryRow | null;
  endpoint: DeliveryEndpointsQuery['webhookEndpoints']['nodes'][number] | null;
  onClose: () => void;
}

/** One message beside its list: what it said, how often it was tried, what the receiver answered. */
export function DeliveryDrawer({ delivery, endpoint, onClose }: DeliveryDrawerProps) {
  const { t } = useText();
  return (
    <Drawer
      open={delivery !== null}
      onClose={onClose}
      size={560}
      title={t('integrations.delivery.one')}
      destroyOnHidden
    >
      {delivery ? <Message delivery={delivery} endpoint={endpoint} /> : null}
    </Drawer>
  );
}

function Message({ delivery, endpoint }: Omit<DeliveryDrawerProps, 'onClose'> & { delivery: DeliveryRow }) {
  const { t } = useText();
  const format = useFormat();
  const enumLabel = useEnumLabel();
  const eventName = useEventName();
  const errorText = useErrorText();
  const [replay, { busy, error }] = useAction(ReplayWebhookDeliveryDocument, {
    refetch: REFRESHED_BY_WEBHOOKS,
    done: t('integrations.delivery.replayed'),
  });
  const moment = (at: string | null | undefined) => (at ? format.dateTime(at) : null);
  const pending = delivery.state === 'PENDING';
  return (
    <Stack gap={4}>
      <DescriptionList
        columns={2}
        items={[
          { label: t('integrations.delivery.event'), value: eventName(delivery.eventType) },
          {
            label: t('integrations.delivery.state'),
            value: <EnumTag type="WebhookDeliveryState" value={delivery.state} />,
          },
          {
            label: t('integrations.delivery.endpoint'),
            span: 2,
            value: endpoint ? `${endpoint.clientId} · ${endpoint.url}` : null,
          },
          { label: t('integrations.delivery.attempts'), value: format.number(delivery.attempts) },
          { label: t('integrations.delivery.answer'), value: answerOf(delivery, enumLabel, t) },
          { label: t('integrations.delivery.createdAt'), value: moment(delivery.createdAt) },
          { label: t('integrations.delivery.lastAttemptAt'), value: moment(delivery.lastAttemptAt) },
          { label: t('integrations.delivery.nextAttemptAt'), value: moment(delivery.nextAttemptAt) },
          { label: t('integrations.delivery.deliveredAt'), value: moment(delivery.deliveredAt) },
          { label: t('integrations.delivery.id'), span: 2, value: <code>{delivery.id}</code> },
        ]}
      />
      <section aria-label={t('integrations.delivery.payload')}>
        <h3 className={styles['title']}>{t('integrations.delivery.payload')}</h3>
        <pre className={styles['payload']} tabIndex={0}>
          {JSON.stringify(delivery.payload, null, 2)}
        </pre>
      </section>
      {error ? <Alert type="error" showIcon title={errorText(error)} /> : null}
      <div>
        <ActionButton
          type="primary"
          allowed={!pending && endpoint?.active === true}
          reason={t(pending ? 'integrations.delivery.underWay' : 'integrations.endpoint.startFirst')}
          loading={busy}
          onClick={() => void replay({ input: { id: delivery.id } })}
        >
          {t('integrations.delivery.replay')}
        </ActionButton>
      </div>
    </Stack>
  );
}
