import {
  Button,
  DateField,
  Drawer,
  Form,
  FormActions,
  Input,
  useAction,
  useEnumLabel,
  useToday,
  useUnsavedChanges,
} from '@guanjia/ui';
import { useState } from 'react';
import { StepError } from '../../cases/steps/step-error.tsx';
import { useText } from '../../scope.ts';
import { BATCH_STEPS } from './batch-step-definitions.ts';
import type { BatchField, BatchStep, BatchStepValues } from './batch-step-definitions.ts';
import { REFRESHED_BY_BATCHES } from './use-batch-page.ts';
import type { ShownBatch } from './use-batch-page.ts';
import styles from './batches.module.css';

interface BatchStepDrawerProps {
  /** Null while no step is being taken. */
  action: BatchStep | null;
  batch: ShownBatch;
  onClose: () => void;
}

/** One step of a batch, asked for in a drawer beside its page. */
export function BatchStepDrawer({ action, batch, onClose }: BatchStepDrawerProps) {
  const enumLabel = useEnumLabel();
  return (
    <Drawer
      open={action !== null}
      onClose={onClose}
      size={480}
      title={action ? enumLabel('CollectivePetitionAction', action) : ''}
      destroyOnHidden
    >
      {action ? <BatchStepForm key={action} action={action} batch={batch} onClose={onClose} /> : null}
    </Drawer>
  );
}

function BatchStepForm({ action, batch, onClose }: BatchStepDrawerProps & { action: BatchStep }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const [form] = Form.useForm<BatchStepValues>();
  const [dirty, setDirty] = useState(false);
  const { document, fields } = BATCH_STEPS[action];
  const [run, { busy, error }] = useAction(document, {
    form,
    refetch: REFRESHED_BY_BATCHES,
    done: t(`batches.done.${action}`),
  });
  useUnsavedChanges(dirty && !busy);
  const submit = async (values: BatchStepValues) => {
    if (busy) return;
    setDirty(false);
    if (await run({ input: { ...values, id: batch.id, version: batch.version } })) onClose();
    else setDirty(true);
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      onValuesChange={() => setDirty(true)}
      onFinish={(values: BatchStepValues) => void submit(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
      }}
    >
      <p className={styles['hint']}>{t(`batches.hint.${action}`)}</p>
      {fields.map((field, index) => {
        const label = t(`batches.field.${field}`);
        return (
          <Form.Item
            key={field}
            name={field}
            label={label}
            rules={[
              { required: true, message: t('step.missing', { field: label }), whitespace: field !== 'until' },
            ]}
          >
            <BatchFieldInput field={field} autoFocus={index === 0} />
          </Form.Item>
        );
      })}
      <StepError error={error} />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={busy}>
          {enumLabel('CollectivePetitionAction', action)}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </FormActions>
    </Form>
  );
}

interface BatchFieldInputProps {
  field: BatchField;
  autoFocus: boolean;
  /** Given by the form. */
  id?: string;
  value?: string;
  onChange?: (value: never) => void;
}

function BatchFieldInput({ field, ...given }: BatchFieldInputProps) {
  const today = useToday();
  if (field === 'until') return <DateField {...(given as object)} min={today} />;
  return (
    <Input.TextArea
      {...(given as object)}
      rows={field === 'result' ? 6 : 3}
      maxLength={field === 'result' ? 4000 : 1000}
    />
  );
}
