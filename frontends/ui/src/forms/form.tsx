import { Form as KitForm } from 'antd';
import type { FormProps as KitFormProps } from 'antd';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { anyFilled, useFormGuard } from './form-guard.ts';

export interface FormProps<Values> extends Omit<KitFormProps<Values>, 'children'> {
  children?: ReactNode;
  /** What of its values leaving the page would lose: any that was typed unless told. */
  loses?: (values: Values) => boolean;
}

/**
 * A form whose fields have ids of their own on the page: two forms may ask for a "text" at once, and each label
 * still names, and a click on it still enters, the field that it stands over. What was typed into it is not lost without
 * a question, until `useAction` has saved it.
 */
function GuardedForm<Values>({ form: given, loses, onValuesChange, ...props }: FormProps<Values>) {
  const name = useId();
  const [form] = KitForm.useForm<Values>(given);
  const { arm } = useFormGuard(form, loses ?? ((values) => anyFilled(values as object)));
  return (
    <KitForm<Values>
      name={name}
      form={form}
      onValuesChange={(changed, all) => {
        arm();
        onValuesChange?.(changed, all);
      }}
      {...props}
    />
  );
}

export const Form = Object.assign(GuardedForm, {
  Item: KitForm.Item,
  List: KitForm.List,
  useForm: KitForm.useForm,
  useWatch: KitForm.useWatch,
});
