import './add-texts.ts';
import { useQuery } from '@apollo/client/react';
import { CHANNELS, DeadlineStrip, URGENCIES, useToday } from '@guanjia/domain';
import {
  Alert,
  ErrorPanel,
  graphErrors,
  Page,
  Section,
  Skeleton,
  useErrorText,
  useSearchParams,
} from '@guanjia/ui';
import type { ReactNode } from 'react';
import { DeadlineSimulationDocument } from '../generated/graphql.ts';
import { Scope, useText } from '../scope.ts';
import { Examples } from './examples.tsx';
import { previewInput, simulatedCaseOf } from './simulated-case.ts';
import { SimulatedCaseForm, SimulatedStepsForm } from './simulator-form.tsx';
import styles from './simulator.module.css';

const OFFERED = { channels: CHANNELS, urgencies: URGENCIES };

/** "If it came in then, when is it due?": the dates of a case that is only thought of, each with its reckoning. */
export function SimulatorPage({ tabs }: { tabs?: ReactNode }) {
  return (
    <Scope>
      <Simulator tabs={tabs} />
    </Scope>
  );
}

function Simulator({ tabs }: { tabs?: ReactNode }) {
  const { t } = useText();
  const today = useToday();
  const errorText = useErrorText();
  const [params, change] = useSearchParams();
  const thought = simulatedCaseOf(params, today, OFFERED);
  const { data, previousData, error, loading, refetch } = useQuery(DeadlineSimulationDocument, {
    variables: { input: previewInput(thought) },
    fetchPolicy: 'cache-and-network',
  });
  const wrongField = error ? graphErrors(error)[0]?.field : undefined;
  const deadlines = (data ?? (error ? undefined : previousData))?.deadlinePreview;
  const form = {
    thought,
    change,
    wrong: wrongField ? { field: wrongField, text: errorText(error) } : null,
  };
  return (
    <Page title={t('simulator.title')} subtitle={t('simulator.subtitle')} tabs={tabs}>
      <Examples onChoose={change} />
      <div className={styles['page']}>
        <div className={styles['case']}>
          <SimulatedCaseForm {...form} />
        </div>
        <div className={styles['answer']} aria-live="polite" aria-busy={loading}>
          <Section title={t('simulator.answer')} description={t('simulator.answerHint')}>
            {deadlines ? <DeadlineStrip deadlines={deadlines} /> : null}
            {!deadlines && loading ? <Skeleton active /> : null}
            {!deadlines && wrongField ? <Alert type="warning" showIcon title={t('simulator.mend')} /> : null}
            {!deadlines && error && !wrongField ? (
              <ErrorPanel error={error} onRetry={() => void refetch()} compact />
            ) : null}
          </Section>
        </div>
        <div className={styles['steps']}>
          <SimulatedStepsForm {...form} />
        </div>
      </div>
    </Page>
  );
}
