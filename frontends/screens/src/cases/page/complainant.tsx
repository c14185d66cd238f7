import { Alert, Button, DescriptionList, Icon, Section } from '@guanjia/ui';
import { useState } from 'react';
import { RevealComplainantDocument } from '../../generated/graphql.ts';
import type { RevealComplainantMutation } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { RevealForm } from './reveal-form.tsx';
import type { ShownCase } from './use-case-page.ts';

/** Who complained: masked, and readable only after a reason was given, which is logged. */
export function Complainant({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const mayReveal = shown.allowedActions.some(
    ({ action, allowed }) => action === 'REVEAL_COMPLAINANT' && allowed,
  );
  const [asking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<RevealComplainantMutation['revealComplainant'] | null>(null);
  if (!shown.complainant) return null;
  const { name, phone } = revealed ?? shown.complainant;
  return (
    <Section
      title={t('complainant.title')}
      extra={
        mayReveal && !revealed ? (
          <Button size="small" icon={<Icon name="eye" />} onClick={() => setAsking(true)}>
            {t('complainant.reveal')}
          </Button>
        ) : undefined
      }
    >
      <DescriptionList
        columns={1}
        items={[
          { label: t('complainant.name'), value: name ?? t('complainant.unknown') },
          {
            label: t('complainant.phone'),
            value:
              revealed && phone ? <a href={`tel:${phone}`}>{phone}</a> : (phone ?? t('complainant.unknown')),
          },
        ]}
      />
      {revealed ? <Alert type="info" title={t('complainant.logged')} /> : null}
      <RevealForm
        document={RevealComplainantDocument}
        input={{ id: shown.id }}
        title={t('complainant.revealTitle')}
        open={asking}
        onClose={() => setAsking(false)}
        onRevealed={({ revealComplainant }) => {
          setRevealed(revealComplainant);
          setAsking(false);
        }}
      />
    </Section>
  );
}
