import '../add-texts.ts';
import { EnumTag, useFormat } from '@guanjia/domain';
import { Section, Stack, localDateOf } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { chainProgress } from './chain-progress.ts';
import { ChainStepper } from './chain-stepper.tsx';
import { PetitionNotices } from './petition-notices.tsx';
import { PetitionRound } from './petition-round.tsx';
import { PetitionSteps } from './petition-steps.tsx';
import type { PetitionCase } from './shown-petition.ts';
import styles from './petition-section.module.css';

/** The chain of opinions about a petition (信访程序): where it is, what was said and by when, what may come next. */
export function PetitionSection({ case: shown }: { case: PetitionCase }) {
  const { t } = useText();
  const format = useFormat();
  const { petition, acceptedAt } = shown;
  const places = chainProgress(petition.stage, acceptedAt ? localDateOf(acceptedAt) : null, petition.rounds);
  return (
    <Section
      title={t('petition.title')}
      extra={acceptedAt ? <EnumTag type="PetitionStage" value={petition.stage} /> : null}
      {...(petition.extendedOn
        ? { description: t('petition.extendedOn', { date: format.date(petition.extendedOn) }) }
        : {})}
    >
      <Stack gap={4}>
        {shown.state === 'NOT_ACCEPTED' ? null : <ChainStepper places={places} />}
        <PetitionSteps case={shown} />
        {petition.rounds.length > 0 ? (
          <ol className={styles['rounds']}>
            {petition.rounds.map((round) => (
              <PetitionRound key={round.id} round={round} caseId={shown.id} />
            ))}
          </ol>
        ) : null}
        <PetitionNotices case={shown} />
      </Stack>
    </Section>
  );
}
