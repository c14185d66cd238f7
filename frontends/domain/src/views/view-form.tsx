import {
  Checkbox,
  Form,
  formSaved,
  Input,
  Modal,
  newIdempotencyKey,
  Radio,
  Select,
  useErrorText,
} from '@guanjia/ui';
import { useText } from '../texts.ts';
import { useId, useState } from 'react';
import { useEnumLabel } from '../enums/enum-label.ts';
import { ROLES, SAVED_VIEW_AUDIENCES } from '../enums/enum-values.ts';
import { useViewer } from '../viewer/viewer.tsx';
import type { useSavedViews, SavedView, ViewValues } from './use-saved-views.ts';

export interface ViewFormProps {
  /** The view to change; null for a new one. */
  view: SavedView | null;
  /** What a new view keeps. */
  state: Record<string, string>;
  saved: ReturnType<typeof useSavedViews>;
  /** Gets the new view; null when nothing came of it or an existing one was changed. */
  onDone: (view: SavedView | null) => void;
}

type FormValues = Omit<ViewValues, 'state'> & { isDefault?: boolean };

/** Clients of integrators see no lists. */
const SHARED_WITH = ROLES.filter((role) => role !== 'INTEGRATOR');

/** The name of a view and whom it is for. */
export function ViewForm({ view, state, saved, onDone }: ViewFormProps) {
  const { t } = useText();
  const label = useEnumLabel();
  const errorText = useErrorText();
  const { roles } = useViewer();
  const id = useId();
  const [form] = Form.useForm<FormValues>();
  // One form, one view: sending it twice saves it once.
  const [idempotencyKey] = useState(newIdempotencyKey);
  const audience = Form.useWatch('audience', form);
  // The head and the administrator share with any role, everybody else with their own.
  const anyRole = roles.some((role) => role === 'HEAD' || role === 'ADMINISTRATOR');
  const offered = SHARED_WITH.filter((role) => anyRole || roles.includes(role));

  const submit = async ({ isDefault, ...values }: FormValues) => {
    const shared = { ...values, name: values.name.trim(), role: values.role ?? null };
    if (view) {
      if (!(await saved.update(view, { ...shared, state: view.state as Record<string, string> }))) return;
      formSaved(form);
      return onDone(null);
    }
    const made = await saved.create({ ...shared, state }, idempotencyKey);
    if (!made) return;
    formSaved(form);
    if (isDefault) await saved.setDefault({ input: { list: made.list, viewId: made.id } });
    onDone(made);
  };

  return (
    <Modal
      open
      title={t(view ? 'views.change' : 'views.saveAs')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={saved.saving.busy}
      // The form's own button, so that Enter in a field presses it.
      okButtonProps={{ htmlType: 'submit', form: id }}
      onCancel={() => onDone(null)}
    >
      <Form<FormValues>
        id={id}
        form={form}
        layout="vertical"
        requiredMark="optional"
        initialValues={{
          name: view?.name ?? '',
          audience: view?.audience ?? 'OWN',
          role: view?.role ?? offered[0],
        }}
        onFinish={(values) => void submit(values)}
      >
        <Form.Item
          name="name"
          label={t('views.name')}
          rules={[{ required: true, whitespace: true, message: t('views.nameMissing') }]}
        >
          <Input autoFocus maxLength={80} />
        </Form.Item>
        <Form.Item name="audience" label={t('views.audience')}>
          <Radio.Group
            options={SAVED_VIEW_AUDIENCES.filter((value) => value !== 'ROLE' || offered.length > 0).map(
              (value) => ({ value, label: label('SavedViewAudience', value) }),
            )}
          />
        </Form.Item>
        {audience === 'ROLE' && (
          <Form.Item
            name="role"
            label={t('views.role')}
            rules={[{ required: true, message: t('views.roleMissing') }]}
          >
            <Select options={offered.map((value) => ({ value, label: label('Role', value) }))} />
          </Form.Item>
        )}
        {!view && (
          <Form.Item name="isDefault" valuePropName="checked" noStyle>
            <Checkbox>{t('views.opensWith')}</Checkbox>
          </Form.Item>
        )}
        {saved.saving.error ? <p role="alert">{errorText(saved.saving.error)}</p> : null}
      </Form>
    </Modal>
  );
}
