import { useQuery } from '@apollo/client/react';
import { CHANNELS, URGENCIES, useEnumOptions } from '@guanjia/domain';
import { Button, DateField, Icon, Section, Select } from '@guanjia/ui';
import type { ReactNode } from 'react';
import { useId } from 'react';
import { categoryChoices } from '../categories/index.ts';
import { CategoryOptionsDocument } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import { MomentField } from './moment-field.tsx';
import { MOMENTS, suspensionsParam } from './simulated-case.ts';
import type { SimulatedCase } from './simulated-case.ts';
import styles from './simulator.module.css';
import { Suspensions } from './suspensions.tsx';

interface SimulatorFormProps {
  thought: SimulatedCase;
  /** Changes parameters of the address. */
  change: (changes: Record<string, string | null>) => void;
  /** The field that a time is wrong in, and why. */
  wrong: { field: string; text: string } | null;
}

/** What decides the dates of a case before anything is done: how it came in, what about, how pressing. */
export function SimulatedCaseForm({ thought, change, wrong }: SimulatorFormProps) {
  const { t, language } = useText();
  const enumOptions = useEnumOptions();
  const { data } = useQuery(CategoryOptionsDocument);
  return (
    <Section title={t('simulator.case')}>
      <div className={styles['fields']}>
        <Labelled label={t('simulator.channel')}>
          {(id) => (
            <Select
              aria-labelledby={id}
              value={thought.channel}
              options={enumOptions('Channel', CHANNELS)}
              onChange={(channel: string) => change({ channel })}
            />
          )}
        </Labelled>
        <Labelled label={t('simulator.urgency')}>
          {(id) => (
            <Select
              aria-labelledby={id}
              value={thought.urgency}
              options={enumOptions('Urgency', URGENCIES)}
              onChange={(urgency: string) => change({ urgency })}
            />
          )}
        </Labelled>
        <Labelled label={t('simulator.category')}>
          {(id) => (
            <Select
              aria-labelledby={id}
              allowClear
              showSearch={{ optionFilterProp: 'label' }}
              placeholder={t('simulator.anyCategory')}
              value={thought.categoryId}
              options={categoryChoices(data?.caseCategories ?? [], language)}
              onChange={(category: string | undefined) => change({ category: category ?? null })}
            />
          )}
        </Labelled>
        <MomentField
          label={t('simulator.receivedAt')}
          value={thought.receivedAt}
          clearable={false}
          error={errorOf(wrong, 'receivedAt')}
          onChange={(receivedAt) => change({ receivedAt })}
        />
      </div>
    </Section>
  );
}

/** When the steps of the thought-of case are taken, and when it is suspended. */
export function SimulatedStepsForm({ thought, change, wrong }: SimulatorFormProps) {
  const { t } = useText();
  return (
    <Section title={t('simulator.steps')} description={t('simulator.stepsHint')}>
      <div className={styles['fields']}>
        {MOMENTS.slice(0, 2).map((moment) => (
          <MomentField
            key={moment}
            label={t(`simulator.${moment}`)}
            value={thought[moment]}
            error={errorOf(wrong, moment)}
            onChange={(value) => change({ [moment]: value })}
          />
        ))}
        <Labelled label={t('simulator.handleBy')}>
          {() => (
            <DateField
              label={t('simulator.handleBy')}
              value={thought.handleBy}
              onChange={(handleBy) => change({ handleBy })}
            />
          )}
        </Labelled>
        {MOMENTS.slice(2).map((moment) => (
          <MomentField
            key={moment}
            label={t(`simulator.${moment}`)}
            value={thought[moment]}
            error={errorOf(wrong, moment)}
            onChange={(value) => change({ [moment]: value })}
          />
        ))}
      </div>
      <Suspensions
        suspensions={thought.suspensions}
        error={errorOf(wrong, 'suspensions')}
        onChange={(next) => change({ suspensions: suspensionsParam(next) })}
      />
      <div className={styles['reset']}>
        <Button
          icon={<Icon name="refresh" />}
          onClick={() =>
            change({
              ...Object.fromEntries(MOMENTS.map((moment) => [moment, null])),
              handleBy: null,
              suspensions: null,
            })
          }
        >
          {t('simulator.clearSteps')}
        </Button>
      </div>
    </Section>
  );
}

function errorOf(wrong: SimulatorFormProps['wrong'], field: string): string | null {
  return wrong?.field === field ? wrong.text : null;
}

function Labelled({ label, children }: { label: string; children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <span id={id} className={styles['label']}>
        {label}
      </span>
      {children(id)}
    </div>
  );
}
