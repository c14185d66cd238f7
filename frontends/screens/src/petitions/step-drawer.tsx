import type { TypedDocumentNode } from '@apollo/client';
import { Alert, Button, Form, FormActions, FormDrawer, useAction } from '@guanjia/ui';
import type { ReactNode } from 'react';
import { StepError } from '../actions/index.ts';
import { useText } from '../scope.ts';
import styles from './step-drawer.module.css';

export interface AskedStep {
  action: string;
  document: TypedDocumentNode<unknown, { input: Record<string, unknown> }>;
  /** What the step is taken on. */
  of: { id: string; version: number };
  title: string;
  hint: string;
  /** On the button that takes it. */
  submit: string;
  /** What is said when it was taken. */
  done: string;
  initialValues?: object;
  /** Pages to ask again, by the names of their operations. */
  refetch: string[];
  /** Why the step is not possible any more; what was typed stays to be copied. */
  refusal?: string | null;
  fields: ReactNode;
}

interface StepDrawerProps {
  /** Null while no step is being taken. */
  step: AskedStep | null;
  onClose: () => void;
}

/** One step of a petition or a batch, asked for in a drawer beside its page. */
export function StepDrawer({ step, onClose }: StepDrawerProps) {
  return (
    <FormDrawer open={step !== null} onClose={onClose} size={520} title={step?.title ?? ''} destroyOnHidden>
      {step ? <StepForm key={step.action} step={step} onClose={onClose} /> : null}
    </FormDrawer>
  );
}

/** What a step needs to know. Ctrl+Enter sends it. */
function StepForm({ step, onClose }: { step: AskedStep; onClose: () => void }) {
  const { document, of, hint, submit, done, initialValues, refetch, refusal, fields } = step;
  const { t } = useText();
  const [form] = Form.useForm<object>();
  const [run, { busy, error }] = useAction(document, { form, refetch, done });
  const take = async (values: object) => {
    if (await run({ input: { ...values, id: of.id, version: of.version } })) onClose();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      {...(initialValues ? { initialValues } : {})}
      onFinish={(values: object) => void take(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !refusal) form.submit();
      }}
    >
      <p className={styles['hint']}>{hint}</p>
      {fields}
      {refusal && !busy ? (
        <Alert type="warning" showIcon title={t('step.notAnyMore')} description={refusal} />
      ) : (
        <StepError error={error} />
      )}
      <FormActions>
        <Button type="primary" htmlType="submit" loading={busy} disabled={Boolean(refusal)}>
          {submit}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </FormActions>
    </Form>
  );
}
