import { useEnumLabel, useFormat } from '@guanjia/domain';
import { DescriptionList, Link, listPath, Section, StatusTag, useText } from '@guanjia/ui';
import type { EndpointPartsFragment } from '../../generated/graphql.ts';
import { useEventName } from '../event-name.ts';
import { EndpointActions } from './endpoint-actions.tsx';
import styles from './endpoints.module.css';

interface EndpointCardProps {
  endpoint: EndpointPartsFragment;
  onEdit: () => void;
}

/** One receiver: whose it is, what it hears, how it stands, and what can be done with it. */
export function EndpointCard({ endpoint, onEdit }: EndpointCardProps) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const eventName = useEventName();
  const { id, clientId, url, active, deadLetters, eventTypes, channels } = endpoint;
  const comma = t('common.listComma');
  const deliveries = (state?: string) =>
    `${listPath('webhookDeliveries')}?endpoint=${encodeURIComponent(id)}${state ? `&state=${state}` : ''}`;
  return (
    <Section
      title={
        <span className={styles['name']}>
          {clientId}
          <StatusTag tone={active ? 'good' : 'neutral'}>
            {t(active ? 'integrations.endpoint.active' : 'integrations.endpoint.stopped')}
          </StatusTag>
          {deadLetters > 0 ? (
            <StatusTag tone="bad">{t('integrations.endpoint.dead', { count: deadLetters })}</StatusTag>
          ) : null}
        </span>
      }
      extra={
        <Link to={deliveries(deadLetters > 0 ? 'DEAD' : undefined)}>
          {t(deadLetters > 0 ? 'integrations.endpoint.showDead' : 'integrations.endpoint.showDeliveries')}
        </Link>
      }
    >
      <DescriptionList
        columns={3}
        items={[
          {
            label: t('integrations.endpoint.url'),
            span: 3,
            value: <code className={styles['url']}>{url}</code>,
          },
          {
            label: t('integrations.endpoint.events'),
            value: eventTypes.map(eventName).join(comma) || t('integrations.endpoint.allEvents'),
          },
          {
            label: t('integrations.endpoint.channels'),
            value:
              channels.map((channel) => enumLabel('Channel', channel)).join(comma) ||
              t('integrations.endpoint.allChannels'),
          },
          { label: t('integrations.endpoint.createdAt'), value: format.dateTime(endpoint.createdAt) },
        ]}
      />
      <EndpointActions endpoint={endpoint} onEdit={onEdit} />
    </Section>
  );
}
