import { useEnumLabel, useToday } from '@guanjia/domain';
import { countedTo, DateItem, Form, Input } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { StepDrawer } from '../step-drawer.tsx';
import { BATCH_STEPS } from './batch-step-definitions.ts';
import type { BatchField, BatchStep } from './batch-step-definitions.ts';
import { REFRESHED_BY_BATCHES } from './use-batch-page.ts';
import type { ShownBatch } from './use-batch-page.ts';

interface BatchStepDrawerProps {
  /** Null while no step is being taken. */
  action: BatchStep | null;
  batch: ShownBatch;
  onClose: () => void;
}

/** One step of a batch, asked for in a drawer beside its page. */
export function BatchStepDrawer({ action, batch, onClose }: BatchStepDrawerProps) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  if (!action) return <StepDrawer step={null} onClose={onClose} />;
  const { document, fields } = BATCH_STEPS[action];
  const title = enumLabel('CollectivePetitionAction', action);
  return (
    <StepDrawer
      onClose={onClose}
      step={{
        action,
        document,
        of: batch,
        title,
        hint: t(`batches.hint.${action}`),
        submit: title,
        done: t(`batches.done.${action}`),
        refetch: REFRESHED_BY_BATCHES,
        fields: fields.map((field, index) => (
          <BatchFieldInput key={field} field={field} autoFocus={index === 0} />
        )),
      }}
    />
  );
}

function BatchFieldInput({ field, autoFocus }: { field: BatchField; autoFocus: boolean }) {
  const { t } = useText();
  const today = useToday();
  const label = t(`batches.field.${field}`);
  const needed = { required: true, message: t('step.missing', { field: label }) };
  if (field === 'until')
    return <DateItem name={field} label={label} rules={[needed]} min={today} autoFocus={autoFocus} />;
  return (
    <Form.Item name={field} label={label} rules={[{ ...needed, whitespace: true }]}>
      <Input.TextArea
        autoFocus={autoFocus}
        rows={field === 'result' ? 6 : 3}
        {...countedTo(field === 'result' ? 4000 : 1000)}
      />
    </Form.Item>
  );
}
