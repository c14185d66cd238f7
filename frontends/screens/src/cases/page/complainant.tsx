import { useFormat } from '@guanjia/domain';
import { Alert, Button, DescriptionList, Icon, Section, Stack } from '@guanjia/ui';
import { useState } from 'react';
import { RevealForm } from '../../actions/index.ts';
import { RevealComplainantDocument } from '../../generated/graphql.ts';
import type { RevealComplainantMutation } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import type { ShownCase } from './use-case-page.ts';

/** Who complained: masked, and readable only after a reason was given, which is logged; or since when nobody can. */
export function Complainant({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const format = useFormat();
  const mayReveal = shown.allowedActions.some(
    ({ action, allowed }) => action === 'REVEAL_COMPLAINANT' && allowed,
  );
  const [asking, setAsking] = useState(false);
  const [revealed, setRevealed] = useState<RevealComplainantMutation['revealComplainant'] | null>(null);
  if (shown.complainantErasedOn) {
    const date = format.date(shown.complainantErasedOn);
    return <Section title={t('complainant.title')}>{t('complainant.erased', { date })}</Section>;
  }
  if (!shown.complainant) return null;
  const { name, phone, idNumber } = revealed ?? shown.complainant;
  const call = revealed && phone ? <a href={`tel:${phone}`}>{phone}</a> : phone;
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
      <Stack>
        <DescriptionList
          columns={1}
          items={[
            { label: t('complainant.name'), value: name ?? t('complainant.unknown') },
            { label: t('complainant.phone'), value: call ?? t('complainant.unknown') },
            ...(idNumber ? [{ label: t('complainant.idNumber'), value: idNumber }] : []),
          ]}
        />
        {revealed ? <Alert type="info" title={t('complainant.logged')} /> : null}
      </Stack>
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
