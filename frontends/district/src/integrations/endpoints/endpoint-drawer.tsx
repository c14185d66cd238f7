import { FormDrawer, useText } from '@guanjia/ui';
import { useState } from 'react';
import type { EndpointPartsFragment } from '../../generated/graphql.ts';
import { EndpointForm } from './endpoint-form.tsx';
import type { Integrators } from './endpoints-page.tsx';
import { SecretOnce } from './secret-once.tsx';

interface EndpointDrawerProps {
  /** Null: a new one is registered. */
  endpoint: EndpointPartsFragment | null;
  integrators: Integrators;
  eventTypes: readonly string[];
  onClose: () => void;
}

/** Registers an endpoint or changes one; after registering, its secret. */
export function EndpointDrawer({ endpoint, integrators, eventTypes, onClose }: EndpointDrawerProps) {
  const { t } = useText();
  const [secret, setSecret] = useState<string | null>(null);
  return (
    <FormDrawer
      onClose={onClose}
      size={520}
      // Closed by a stray key or click, the secret would be lost for good.
      locked={secret !== null}
      title={t(endpoint ? 'integrations.endpoint.editTitle' : 'integrations.endpoint.register')}
    >
      {secret ? (
        <SecretOnce secret={secret} onClose={onClose} />
      ) : (
        <EndpointForm
          endpoint={endpoint}
          integrators={integrators}
          eventTypes={eventTypes}
          onClose={onClose}
          onSecret={setSecret}
        />
      )}
    </FormDrawer>
  );
}
