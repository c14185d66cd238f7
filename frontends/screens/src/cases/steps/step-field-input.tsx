import { REFUSAL_REASONS, SATISFACTIONS, useEnumOptions, useToday } from '@guanjia/domain';
import { countedTo, DateItem, Form, Input, Select } from '@guanjia/ui';
import { AssigneeSelect } from '../../workload/index.ts';
import { useText } from '../../scope.ts';
import { DivisionSelect } from '../transfers/division-select.tsx';
import { Choice } from './choice.tsx';
import type { StepAction, StepField } from './step-definitions.ts';
import type { SteppedCase } from './step-form.tsx';

/** Where what is at its community may be settled. */
const LEVELS = ['ESTATE', 'COMMUNITY'];
const TYPED: ReadonlySet<StepField> = new Set(['text', 'note', 'authority']);

interface StepFieldInputProps {
  field: StepField;
  action: StepAction;
  required: boolean;
  autoFocus: boolean;
  case: SteppedCase;
}

/** One question of a step's form. */
export function StepFieldInput({ field, action, required, autoFocus, case: shown }: StepFieldInputProps) {
  const { t } = useText();
  const enumOptions = useEnumOptions();
  const today = useToday();
  const label = field === 'note' ? t(`step.note.${action}`) : t(`step.field.${field}`);
  const needed = { required, message: t('step.missing', { field: label }) };
  const control = (asked: Exclude<StepField, 'dueOn' | 'until'>) => {
    switch (asked) {
      case 'note':
        return <Input.TextArea autoFocus={autoFocus} rows={3} {...countedTo(1000)} />;
      case 'text':
        return <Input.TextArea autoFocus={autoFocus} rows={6} {...countedTo(4000)} />;
      case 'assigneeId':
        return <AssigneeSelect autoFocus={autoFocus} near={shown.division?.code} />;
      case 'satisfaction':
        return <Choice options={enumOptions('Satisfaction', SATISFACTIONS)} />;
      case 'level':
        return <Choice options={LEVELS.map((value) => ({ value, label: t(`step.level.${value}`) }))} />;
      case 'reason':
        return (
          <Select
            autoFocus={autoFocus}
            placeholder={t('step.reasonPlaceholder')}
            options={enumOptions('RefusalReason', REFUSAL_REASONS)}
          />
        );
      case 'divisionCode':
        return <DivisionSelect autoFocus={autoFocus} level={shown.tier} except={shown.division?.code} />;
      case 'authority':
        return <Input autoFocus={autoFocus} maxLength={100} placeholder={t('step.authorityExample')} />;
    }
  };
  if (field === 'dueOn' || field === 'until') {
    return (
      <DateItem
        name={field}
        label={label}
        rules={[needed]}
        min={today}
        autoFocus={field === 'until' && autoFocus}
      />
    );
  }
  return (
    <Form.Item
      name={field}
      label={label}
      rules={[{ ...needed, ...(TYPED.has(field) ? { whitespace: true } : {}) }]}
    >
      {control(field)}
    </Form.Item>
  );
}
