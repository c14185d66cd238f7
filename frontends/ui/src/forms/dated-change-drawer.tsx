import { Alert, Button } from 'antd';
import type { FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { DateItem } from '../dates/date-item.tsx';
import { useErrorText } from '../graph/error-text.ts';
import { useUiText } from '../i18n/text.tsx';
import type { ActionState } from './use-action.ts';
import { FormActions } from './form-actions.tsx';
import { FormDrawer } from './form-drawer.tsx';
import { Form } from './form.tsx';

export interface DatedChangeDrawerProps<Values extends { from: string }> {
  title: string;
  form: FormInstance<Values>;
  /** What stands in the form at first, besides the day. */
  initialValues?: Partial<Values>;
  /** What the day is called, and what follows from it. */
  from: { label: string; hint: string };
  /** The office's date, which stands there at first and is the last one that can be given. */
  today: string;
  /** What the button says that does it. */
  action: string;
  danger?: boolean;
  state: Pick<ActionState, 'busy' | 'error'>;
  onSubmit: (values: Values) => void;
  onClose: () => void;
  /** The questions before the one for the day. */
  children: ReactNode;
}

/** A drawer for a change of a record that holds from a day on: today unless told, or an earlier one. */
export function DatedChangeDrawer<Values extends { from: string }>({
  title,
  form,
  initialValues,
  from,
  today,
  action,
  danger = false,
  state,
  onSubmit,
  onClose,
  children,
}: DatedChangeDrawerProps<Values>) {
  const { t } = useUiText();
  const errorText = useErrorText();
  return (
    <FormDrawer onClose={onClose} size={480} title={title}>
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{ ...initialValues, from: today }}
        onFinish={onSubmit}
      >
        {children}
        <DateItem
          name="from"
          label={from.label}
          extra={from.hint}
          rules={[{ required: true, message: t('common.required') }]}
          max={today}
        />
        {state.error ? <Alert type="error" showIcon title={errorText(state.error)} /> : null}
        <FormActions>
          <Button type="primary" danger={danger} htmlType="submit" loading={state.busy}>
            {action}
          </Button>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
        </FormActions>
      </Form>
    </FormDrawer>
  );
}
