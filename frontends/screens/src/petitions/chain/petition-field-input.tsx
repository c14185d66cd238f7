import { REVIEW_OUTCOMES, useEnumOptions, useToday } from '@guanjia/domain';
import { countedTo, DateItem, Form, Input, InputNumber, Radio } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import type { PetitionField } from './petition-step-definitions.ts';

/** 信访工作条例 art. 34: one extension of at most 30 days. */
const LONGEST_EXTENSION = 30;
const TYPED: ReadonlySet<PetitionField> = new Set(['note', 'text', 'grounds', 'authority']);

interface PetitionFieldInputProps {
  field: PetitionField;
  /** The first day that may be given. */
  earliest: string | null;
  autoFocus: boolean;
}

/** One question of a petition step's form. */
export function PetitionFieldInput({ field, earliest, autoFocus }: PetitionFieldInputProps) {
  const { t } = useText();
  const enumOptions = useEnumOptions();
  const today = useToday();
  const day = { max: today, ...(earliest ? { min: earliest } : {}) };
  const label = t(`petition.field.${field}`);
  const needed = { required: true, message: t('step.missing', { field: label }) };
  const control = (asked: Exclude<PetitionField, 'on' | 'from' | 'to'>) => {
    switch (asked) {
      case 'days':
        return <InputNumber autoFocus={autoFocus} min={1} max={LONGEST_EXTENSION} precision={0} />;
      case 'text':
        return <Input.TextArea autoFocus={autoFocus} rows={8} {...countedTo(4000)} />;
      case 'note':
      case 'grounds':
        return <Input.TextArea autoFocus={autoFocus} rows={4} {...countedTo(1000)} />;
      case 'authority':
        return <Input maxLength={100} placeholder={t('petition.authorityExample')} />;
      case 'outcome':
        // Nothing is chosen until somebody chooses.
        return <Radio.Group optionType="button" options={enumOptions('ReviewOutcome', REVIEW_OUTCOMES)} />;
    }
  };
  if (field === 'on' || field === 'from' || field === 'to') {
    return <DateItem name={field} label={label} rules={[needed]} autoFocus={autoFocus} {...day} />;
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
