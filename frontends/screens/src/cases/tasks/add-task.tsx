import { useToday } from '@guanjia/domain';
import { Button, countedTo, DateItem, Form, FormActions, Input, Segmented, useAction } from '@guanjia/ui';
import { useState } from 'react';
import { StepError } from '../../actions/index.ts';
import { REFRESHED, recordStyles as styles } from '../../case-summary/index.ts';
import { AssigneeSelect } from '../../workload/index.ts';
import { AddCaseTaskDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { DivisionSelect } from '../transfers/division-select.tsx';

interface TaskValues {
  text: string;
  dueOn: string;
  handlerId?: string;
  departmentCode?: string;
}

interface AddTaskProps {
  case: { id: string; dueOn: string; division: { code: string } };
  onClose: () => void;
}

/** Hands a task to a colleague by name, or to another office. */
export function AddTask({ case: shown, onClose }: AddTaskProps) {
  const { t } = useText();
  const today = useToday();
  const [form] = Form.useForm<TaskValues>();
  const [to, setTo] = useState<'person' | 'department'>('person');
  const [run, { busy, error }] = useAction(AddCaseTaskDocument, {
    form,
    refetch: REFRESHED,
    done: t('task.done.ADD'),
  });
  const submit = async (values: TaskValues) => {
    if (await run({ input: { ...values, caseId: shown.id } })) onClose();
  };
  const needed = (label: string) => [{ required: true, message: t('step.missing', { field: label }) }];
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      initialValues={{ dueOn: shown.dueOn < today ? today : shown.dueOn }}
      onFinish={(values: TaskValues) => void submit(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
        if (event.key === 'Escape' && !form.isFieldsTouched()) onClose();
      }}
    >
      <Form.Item label={t('task.to')} required>
        <Segmented
          value={to}
          aria-label={t('task.to')}
          onChange={(chosen) => setTo(chosen as 'person' | 'department')}
          options={[
            { value: 'person', label: t('task.person') },
            { value: 'department', label: t('task.department') },
          ]}
        />
      </Form.Item>
      <div className={styles['pair']}>
        {to === 'person' ? (
          <Form.Item name="handlerId" label={t('task.handler')} rules={needed(t('task.handler'))}>
            <AssigneeSelect near={shown.division.code} />
          </Form.Item>
        ) : (
          <Form.Item name="departmentCode" label={t('task.department')} rules={needed(t('task.department'))}>
            <DivisionSelect />
          </Form.Item>
        )}
        <DateItem
          name="dueOn"
          label={t('step.field.dueOn')}
          rules={needed(t('step.field.dueOn'))}
          min={today}
        />
      </div>
      <Form.Item
        name="text"
        label={t('task.text')}
        rules={[{ required: true, whitespace: true, message: t('step.missing', { field: t('task.text') }) }]}
      >
        <Input.TextArea rows={2} {...countedTo(1000)} />
      </Form.Item>
      <StepError error={error} />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('task.add')}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </FormActions>
    </Form>
  );
}
