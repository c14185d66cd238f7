import { Form } from 'antd';
import type { FormItemProps } from 'antd';
import type { ReactNode } from 'react';
import { DateText } from './date-text.tsx';
import { useDateFault } from './use-date-fault.ts';

export interface DateItemProps {
  name: string;
  label: ReactNode;
  extra?: ReactNode;
  rules?: Extract<NonNullable<FormItemProps['rules']>[number], object>[];
  /** First and last day that may be given, `YYYY-MM-DD`. */
  min?: string;
  max?: string;
  allowClear?: boolean;
  autoFocus?: boolean;
}

const TRIGGERS = ['onChange', 'onBlur'];

/**
 * A question of a form whose answer is a calendar date `YYYY-MM-DD`. What is no date yet stays as it was typed, is said so
 * once the cursor has left, and does not let the form be sent: never is an earlier date sent in its place.
 */
export function DateItem({ name, label, extra, rules, ...field }: DateItemProps) {
  const { min, max } = field;
  const faultOf = useDateFault({ min, max });
  return (
    <Form.Item
      name={name}
      label={label}
      {...(extra ? { extra } : {})}
      validateTrigger={TRIGGERS}
      rules={[
        ...(rules ?? []).map((rule) => ({ validateTrigger: 'onChange', ...rule })),
        {
          validateTrigger: 'onBlur',
          validator: (_rule, value: string | null | undefined) => {
            const fault = faultOf(value);
            return fault ? Promise.reject(new Error(fault)) : Promise.resolve();
          },
        },
      ]}
    >
      <DateText {...field} />
    </Form.Item>
  );
}
