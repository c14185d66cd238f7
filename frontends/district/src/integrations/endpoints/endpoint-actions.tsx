import { ActionButton, Alert, Button, confirm, useAction, useErrorText, useText } from '@guanjia/ui';
import { useState } from 'react';
import {
  ReplayDeadWebhookDeliveriesDocument,
  RotateWebhookSecretDocument,
  TestWebhookDocument,
  UpdateWebhookDocument,
} from '../../generated/graphql.ts';
import type { EndpointPartsFragment } from '../../generated/graphql.ts';
import { REFRESHED_BY_WEBHOOKS } from '../refreshed.ts';
import styles from './endpoints.module.css';
import { SecretOnce } from './secret-once.tsx';

interface EndpointActionsProps {
  endpoint: EndpointPartsFragment;
  onEdit: () => void;
}

/** What can be done with an endpoint; what cannot says why. */
export function EndpointActions({ endpoint, onEdit }: EndpointActionsProps) {
  const { t } = useText();
  const errorText = useErrorText();
  const { id, version, active, deadLetters } = endpoint;
  const [secret, setSecret] = useState<string | null>(null);
  const refetch = REFRESHED_BY_WEBHOOKS;
  const [test, testing] = useAction(TestWebhookDocument, {
    refetch,
    done: t('integrations.endpoint.tested'),
  });
  const [rotate, rotating] = useAction(RotateWebhookSecretDocument, { refetch });
  const [update, updating] = useAction(UpdateWebhookDocument, {
    refetch,
    done: t(active ? 'integrations.endpoint.nowStopped' : 'integrations.endpoint.nowActive'),
  });
  const [replay, replaying] = useAction(ReplayDeadWebhookDeliveriesDocument, {
    refetch,
    done: ({ replayDeadWebhookDeliveries: { replayed } }) =>
      t('integrations.endpoint.replayed', { count: replayed }),
  });
  const error = testing.error ?? rotating.error ?? updating.error ?? replaying.error;

  const askAndRotate = async () => {
    const sure = await confirm({
      title: t('integrations.secret.rotateTitle'),
      body: t('integrations.secret.rotateBody'),
      okText: t('integrations.secret.rotate'),
    });
    const done = sure ? await rotate({ input: { id } }) : null;
    if (done) setSecret(done.rotateWebhookSecret.secret);
  };
  const askAndStop = async () => {
    const sure =
      !active ||
      (await confirm({
        title: t('integrations.endpoint.stopTitle'),
        body: t('integrations.endpoint.stopBody'),
        okText: t('integrations.endpoint.stop'),
        danger: true,
      }));
    if (sure) await update({ input: { id, version, active: !active } });
  };
  return (
    <div className={styles['actions']}>
      <div className={styles['buttons']}>
        <ActionButton
          allowed={active}
          reason={t('integrations.endpoint.startFirst')}
          loading={testing.busy}
          onClick={() => void test({ input: { id } })}
        >
          {t('integrations.endpoint.test')}
        </ActionButton>
        <Button onClick={onEdit}>{t('integrations.endpoint.edit')}</Button>
        <Button loading={rotating.busy} onClick={() => void askAndRotate()}>
          {t('integrations.secret.rotate')}
        </Button>
        <ActionButton
          allowed={active && deadLetters > 0}
          reason={t(active ? 'integrations.endpoint.noDead' : 'integrations.endpoint.startFirst')}
          loading={replaying.busy}
          onClick={() => void replay({ input: { endpointId: id } })}
        >
          {t('integrations.endpoint.replayAll')}
        </ActionButton>
        <Button danger={active} loading={updating.busy} onClick={() => void askAndStop()}>
          {t(active ? 'integrations.endpoint.stop' : 'integrations.endpoint.start')}
        </Button>
      </div>
      {error ? <Alert type="error" showIcon title={errorText(error)} /> : null}
      {secret ? <SecretOnce secret={secret} onClose={() => setSecret(null)} /> : null}
    </div>
  );
}
