import {
  Alert,
  Button,
  Drawer,
  Form,
  FormActions,
  useAction,
  useEnumLabel,
  useToday,
  useUnsavedChanges,
} from '@guanjia/ui';
import { useState } from 'react';
import { StepError } from '../../cases/steps/step-error.tsx';
import { REFRESHED } from '../../cases/steps/use-step.ts';
import { useText } from '../../scope.ts';
import { PetitionFieldInput } from './petition-field-input.tsx';
import { earliestDay, fieldsOf, PETITION_STEPS } from './petition-step-definitions.ts';
import type { PetitionStepValues } from './petition-step-definitions.ts';
import type { PetitionCase, PetitionStepAction } from './shown-petition.ts';
import styles from './petition-section.module.css';

interface PetitionStepDrawerProps {
  /** Null while no step is being taken. */
  action: PetitionStepAction | null;
  case: PetitionCase;
  onClose: () => void;
}

/** One step of the chain, asked for in a drawer beside the case. */
export function PetitionStepDrawer({ action, case: shown, onClose }: PetitionStepDrawerProps) {
  const enumLabel = useEnumLabel();
  return (
    <Drawer
      open={action !== null}
      onClose={onClose}
      size={520}
      title={action ? enumLabel('PetitionAction', action) : ''}
      destroyOnHidden
    >
      {action ? <PetitionStepForm key={action} action={action} case={shown} onClose={onClose} /> : null}
    </Drawer>
  );
}

interface PetitionStepFormProps extends PetitionStepDrawerProps {
  action: PetitionStepAction;
}

/** What a step needs to know. Ctrl+Enter sends it. */
function PetitionStepForm({ action, case: shown, onClose }: PetitionStepFormProps) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const today = useToday();
  const [form] = Form.useForm<PetitionStepValues>();
  const [dirty, setDirty] = useState(false);
  const { rounds, allowedActions } = shown.petition;
  const [run, { busy, error }] = useAction(PETITION_STEPS[action].document, {
    form,
    refetch: REFRESHED,
    done: t(`petition.done.${action}`),
  });
  useUnsavedChanges(dirty && !busy);
  const submit = async (values: PetitionStepValues) => {
    if (busy) return;
    setDirty(false);
    if (await run({ input: { ...values, id: shown.id, version: shown.version } })) onClose();
    else setDirty(true);
  };
  // After someone else's change the step may not be open any more; what was typed stays to be copied.
  const refused = allowedActions.find((one) => one.action === action && !one.allowed);
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={{ on: today, days: 30 }}
      onValuesChange={() => setDirty(true)}
      onFinish={(values: PetitionStepValues) => void submit(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !refused) form.submit();
      }}
    >
      <p className={styles['hint']}>{t(`petition.hint.${action}`)}</p>
      {fieldsOf(action, rounds).map((field, index) => (
        <PetitionFieldInput
          key={field}
          field={field}
          earliest={earliestDay(action, rounds)}
          autoFocus={index === 0}
        />
      ))}
      {refused && !busy ? (
        <Alert
          type="warning"
          showIcon
          title={t('step.notAnyMore')}
          description={t(`refusal.${refused.reason ?? 'other'}`)}
        />
      ) : (
        <StepError error={error} />
      )}
      <FormActions>
        <Button type="primary" htmlType="submit" loading={busy} disabled={refused !== undefined}>
          {action === 'REQUEST_EXTENSION' ? t('approval.ask') : enumLabel('PetitionAction', action)}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </FormActions>
    </Form>
  );
}
