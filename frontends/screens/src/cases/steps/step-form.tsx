import { Alert, Button, Form, FormActions } from '@guanjia/ui';
import { StepError } from '../../actions/index.ts';
import { useText } from '../../scope.ts';
import { STEPS } from './step-definitions.ts';
import type { StepAction } from './step-definitions.ts';
import { StepFieldInput } from './step-field-input.tsx';
import { stepQuestions } from './step-questions.ts';
import { useStep } from './use-step.ts';
import type { StepValues } from './use-step.ts';
import styles from './case-steps.module.css';

/** What a step's form needs to know of its case. */
export interface SteppedCase {
  id: string;
  version: number;
  dueOn: string | null;
  division: { code: string } | null;
  /** Where the case is: a transfer stays on this tier. */
  tier?: string;
  estate?: { id: string } | null;
  /** The transfer that an objection is about. */
  transfer?: { id: string; version: number } | null;
  /** Who still owes a task, by name. */
  openTasks?: readonly string[];
}

interface StepFormProps {
  action: StepAction;
  case: SteppedCase;
  needsApproval?: boolean;
  /** Why the step is not possible any more, while what was typed is kept. */
  refusal?: string | null;
  /** Pages to ask again, by the names of their operations; the case page unless told. */
  refetch?: string[];
  /** Called once the step was taken. */
  onDone: () => void;
  onCancel: () => void;
}

/** What a step needs to know, asked for in place. Ctrl+Enter sends it, Escape goes back. */
export function StepForm(props: StepFormProps) {
  const { action, case: shown, needsApproval = false, refusal, refetch, onDone, onCancel } = props;
  const { t } = useText();
  const [form] = Form.useForm<StepValues>();
  const { take, busy, error } = useStep(action, shown, form, refetch);
  const { danger = false } = STEPS[action];
  const openTasks = shown.openTasks ?? [];
  const submit = async (values: StepValues) => {
    if (await take(values)) onDone();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={{ dueOn: shown.dueOn ?? undefined, level: shown.tier }}
      onFinish={(values: StepValues) => void submit(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !refusal) form.submit();
        if (event.key === 'Escape' && !form.isFieldsTouched()) onCancel();
      }}
    >
      <h3>{t(`step.${action}`)}</h3>
      <p>{t(`step.hint.${action}`)}</p>
      {needsApproval ? (
        <Alert
          className={styles['note'] ?? ''}
          type="info"
          title={t('approval.needed', { who: t(`approval.by.${action}`) })}
        />
      ) : null}
      {action === 'RESOLVE' && openTasks.length > 0 ? (
        <Alert
          className={styles['note'] ?? ''}
          type="warning"
          showIcon
          title={t('task.stillOpen', { count: openTasks.length, names: openTasks.join(t('listSeparator')) })}
        />
      ) : null}
      {stepQuestions(action, { ...shown, needsApproval }).map(({ field, required }, index) => (
        <StepFieldInput
          key={field}
          field={field}
          action={action}
          required={required}
          autoFocus={index === 0}
          case={shown}
        />
      ))}
      {refusal ? (
        <Alert type="warning" showIcon title={t('step.notAnyMore')} description={refusal} />
      ) : (
        <StepError error={error} />
      )}
      <FormActions>
        <Button
          type="primary"
          htmlType="submit"
          danger={danger}
          loading={busy}
          disabled={refusal !== null && refusal !== undefined}
        >
          {needsApproval ? t('approval.ask') : t(`step.confirm.${action}`)}
        </Button>
        <Button onClick={onCancel}>{t('cancel')}</Button>
      </FormActions>
    </Form>
  );
}
