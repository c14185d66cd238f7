import { Button, Form, FormActions, useUnsavedChanges } from '@guanjia/ui';
import { useState } from 'react';
import { useText } from '../../scope.ts';
import { STEPS } from './step-definitions.ts';
import type { StepAction } from './step-definitions.ts';
import { StepError } from './step-error.tsx';
import { StepFieldInput } from './step-field-input.tsx';
import { useStep } from './use-step.ts';
import type { StepValues } from './use-step.ts';

/** What a step's form needs to know of its case. */
export interface SteppedCase {
  id: string;
  version: number;
  dueOn: string | null;
  division: { code: string } | null;
}

interface StepFormProps {
  action: StepAction;
  case: SteppedCase;
  /** Pages to ask again, by the names of their operations; the case page unless told. */
  refetch?: string[];
  /** Called once the step was taken. */
  onDone: () => void;
  onCancel: () => void;
}

/** What a step needs to know, asked for in place. Ctrl+Enter sends it, Escape goes back. */
export function StepForm({ action, case: shown, refetch, onDone, onCancel }: StepFormProps) {
  const { t } = useText();
  const [form] = Form.useForm<StepValues>();
  const [dirty, setDirty] = useState(false);
  const { take, busy, error } = useStep(action, shown, form, refetch);
  const { required, optional, danger = false } = STEPS[action];
  useUnsavedChanges(dirty && !busy);
  const submit = async (values: StepValues) => {
    setDirty(false);
    if (await take(values)) onDone();
    else setDirty(true);
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={{ dueOn: shown.dueOn ?? undefined }}
      onValuesChange={() => setDirty(true)}
      onFinish={(values: StepValues) => void submit(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
        if (event.key === 'Escape' && !dirty) onCancel();
      }}
    >
      <h3>{t(`step.${action}`)}</h3>
      <p>{t(`step.hint.${action}`)}</p>
      {[...required, ...optional].map((field, index) => (
        <StepFieldInput
          key={field}
          field={field}
          action={action}
          required={required.includes(field)}
          autoFocus={index === 0}
          divisionCode={shown.division?.code}
        />
      ))}
      <StepError error={error} />
      <FormActions>
        <Button type="primary" htmlType="submit" danger={danger} loading={busy}>
          {t(`step.confirm.${action}`)}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </FormActions>
    </Form>
  );
}
