import { useHasRole, useViewer } from '@guanjia/domain';
import { Page, ForbiddenPage, useText } from '@guanjia/ui';
import { useState } from 'react';
import { IntakeForm } from './intake-form.tsx';
import { Registered } from './registered.tsx';
import type { RegisteredCase } from './registered.tsx';
import { useIntakeDraft } from './use-intake-draft.ts';

/** Registers a complaint while the caller is on the phone; every step works without the mouse. */
export function IntakePage() {
  const { t } = useText();
  const { division } = useViewer();
  const draft = useIntakeDraft();
  const [registered, setRegistered] = useState<RegisteredCase | null>(null);
  if (!useHasRole('HANDLER')) return <ForbiddenPage />;
  return (
    <Page title={t('intake.title')} subtitle={t('intake.subtitle', { division: division.name })}>
      {registered ? (
        <Registered case={registered} onNext={() => setRegistered(null)} />
      ) : (
        <IntakeForm
          key={draft.initial.idempotencyKey}
          draft={draft}
          onRegistered={(made) => {
            draft.renew();
            setRegistered(made);
          }}
        />
      )}
    </Page>
  );
}
