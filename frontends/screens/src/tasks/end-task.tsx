import { Button, countedTo, Form, FormActions, Input, useAction } from '@guanjia/ui';
import { StepError } from '../actions/index.ts';
import { REFRESHED } from '../case-summary/index.ts';
import {
  CancelCaseTaskDocument,
  DeclineCaseTaskDocument,
  FinishCaseTaskDocument,
} from '../generated/graphql.ts';
import { useText } from '../scope.ts';

export type TaskEnding = 'FINISH' | 'DECLINE' | 'CANCEL';

interface EndTaskProps {
  task: { id: string; version: number };
  ending: TaskEnding;
  /** Pages to ask again, by the names of their operations; the case page unless told. */
  refetch?: string[];
  onClose: () => void;
}

/** Reports a task's result, declines it or takes it back: each with a note. */
export function EndTask({ task: { id, version }, ending, refetch = REFRESHED, onClose }: EndTaskProps) {
  const { t } = useText();
  const [form] = Form.useForm<{ note: string }>();
  const options = { form, refetch, done: t(`task.done.${ending}`) };
  const runs = {
    FINISH: useAction(FinishCaseTaskDocument, options),
    DECLINE: useAction(DeclineCaseTaskDocument, options),
    CANCEL: useAction(CancelCaseTaskDocument, options),
  };
  const [run, { busy, error }] = runs[ending];
  const submit = async ({ note }: { note: string }) => {
    if (await run({ input: { id, version, note } })) onClose();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark="optional"
      onFinish={(values: { note: string }) => void submit(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
        if (event.key === 'Escape' && !form.isFieldsTouched()) onClose();
      }}
    >
      <Form.Item
        name="note"
        label={t(`task.note.${ending}`)}
        rules={[{ required: true, whitespace: true, message: t('task.noteMissing') }]}
      >
        <Input.TextArea autoFocus rows={2} {...countedTo(2000)} />
      </Form.Item>
      <StepError error={error} />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(`task.end.${ending}`)}
        </Button>
        <Button onClick={onClose}>{t('cancel')}</Button>
      </FormActions>
    </Form>
  );
}
