import { Form as KitForm } from 'antd';
import type { FormProps } from 'antd';
import { useId } from 'react';
import type { ReactNode } from 'react';

/**
 * A form whose fields have ids of their own on the page: two forms may ask for a "text" at once, and each label
 * still names, and a click on it still enters, the field that it stands over.
 */
function NamedForm<Values>(props: Omit<FormProps<Values>, 'children'> & { children?: ReactNode }) {
  const name = useId();
  return <KitForm<Values> name={name} {...props} />;
}

export const Form = Object.assign(NamedForm, {
  Item: KitForm.Item,
  List: KitForm.List,
  useForm: KitForm.useForm,
  useWatch: KitForm.useWatch,
});
