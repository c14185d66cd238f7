import { DateField, Form, Input, useToday } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { AssigneeSelect } from './assignee-select.tsx';
import { SatisfactionChoice } from './satisfaction-choice.tsx';
import type { StepAction, StepField } from './step-definitions.ts';

interface StepFieldInputProps {
  field: StepField;
  action: StepAction;
  required: boolean;
  autoFocus: boolean;
  /** The community of the case, whose people are offered first. */
  divisionCode: string | undefined;
}

/** One question of a step's form. */
export function StepFieldInput({ field, action, required, autoFocus, divisionCode }: StepFieldInputProps) {
  const { t } = useText();
  const today = useToday();
  const control = () => {
    switch (field) {
      case 'note':
        return <Input.TextArea autoFocus={autoFocus} rows={3} maxLength={1000} />;
      case 'text':
        return <Input.TextArea autoFocus={autoFocus} rows={6} maxLength={4000} />;
      case 'assigneeId':
        return <AssigneeSelect autoFocus={autoFocus} near={divisionCode} />;
      case 'dueOn':
        return <DateField min={today} />;
      case 'satisfaction':
        return <SatisfactionChoice />;
    }
  };
  const label = field === 'note' ? t(`step.note.${action}`) : t(`step.field.${field}`);
  return (
    <Form.Item
      name={field}
      label={label}
      rules={[
        {
          required,
          message: t('step.missing', { field: label }),
          ...(field === 'text' || field === 'note' ? { whitespace: true } : {}),
        },
      ]}
    >
      {control()}
    </Form.Item>
  );
}
