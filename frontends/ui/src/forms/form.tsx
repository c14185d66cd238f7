import { Form as KitForm } from 'antd';
import type { FormProps as KitFormProps } from 'antd';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { AwaitedChoices, FormChoices } from './awaited-choices.ts';
import { anyFilled, useFormGuard } from './form-guard.ts';

export interface FormProps<Values> extends Omit<KitFormProps<Values>, 'children'> {
  children?: ReactNode;
  /** What of its values leaving the page would lose: any that was typed unless told. */
  loses?: (values: Values) => boolean;
}

/**
 * A form whose fields have ids of their own on the page: two forms may ask for a "text" at once, and each label
 * still names, and a click on it still enters, the field that it stands over. What was typed into it is not lost without
 * a question, until `useAction` has saved it. What is sent while a choice waits for its options is sent with the choice.
 */
function GuardedForm<Values>({
  form: given,
  loses,
  onValuesChange,
  onFinish,
  onFinishFailed,
  ...props
}: FormProps<Values>) {
  const name = useId();
  const [form] = KitForm.useForm<Values>(given);
  const { arm } = useFormGuard(form, loses ?? ((values) => anyFilled(values as object)));
  const [choices] = useState(() => new AwaitedChoices());
  const sendAfterwards = () => choices.afterwards(() => form.submit());
  const kitForm = (
    <KitForm<Values>
      name={name}
      form={form}
      onValuesChange={(changed, all) => {
        arm();
        onValuesChange?.(changed, all);
      }}
      onFinish={(values) => {
        if (!sendAfterwards()) onFinish?.(values);
      }}
      onFinishFailed={(failed) => {
        if (!sendAfterwards()) onFinishFailed?.(failed);
      }}
      {...props}
    />
  );
  return <FormChoices value={choices}>{kitForm}</FormChoices>;
}

export const Form = Object.assign(GuardedForm, {
  Item: KitForm.Item,
  List: KitForm.List,
  useForm: KitForm.useForm,
  useWatch: KitForm.useWatch,
});
