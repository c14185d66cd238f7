import {
  Button,
  DueTag,
  Form,
  FormActions,
  Input,
  RecordLink,
  useAction,
  useToday,
  useUnsavedChanges,
} from '@guanjia/ui';
import { useState } from 'react';
import { StepError } from '../cases/steps/step-error.tsx';
import { DeclineCaseTaskDocument, FinishCaseTaskDocument } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import type { OwnTaskRow } from './own-tasks.tsx';
import styles from './own-tasks.module.css';

const REFRESHED = ['OwnTasks', 'UnreadNotices', 'CasePage'];

type Ending = 'FINISH' | 'DECLINE';

/** One task: what is to be done for which case, by when, and its end with a note. */
export function OwnTask({ task }: { task: OwnTaskRow }) {
  const { t } = useText();
  const today = useToday();
  const [ending, setEnding] = useState<Ending | null>(null);
  return (
    <li className={styles['task']}>
      <div className={styles['what']}>
        <span className={styles['head']}>
          {task.case ? <RecordLink type="Case" id={task.case.id} name={task.caseNumber} /> : task.caseNumber}
          <DueTag dueOn={task.dueOn} overdue={task.overdue} today={today} />
        </span>
        <span>{task.text}</span>
        <span className={styles['muted']}>
          {t('ownTasks.fromTo', { from: task.createdByName, to: task.handlerName })}
        </span>
      </div>
      {task.mayEnd && !ending ? (
        <div className={styles['moves']}>
          <Button size="small" type="primary" onClick={() => setEnding('FINISH')}>
            {t('ownTasks.FINISH')}
          </Button>
          <Button size="small" onClick={() => setEnding('DECLINE')}>
            {t('ownTasks.DECLINE')}
          </Button>
        </div>
      ) : null}
      {ending ? <EndForm task={task} ending={ending} onClose={() => setEnding(null)} /> : null}
    </li>
  );
}

interface EndFormProps {
  task: OwnTaskRow;
  ending: Ending;
  onClose: () => void;
}

function EndForm({ task: { id, version }, ending, onClose }: EndFormProps) {
  const { t } = useText();
  const [form] = Form.useForm<{ note: string }>();
  const [dirty, setDirty] = useState(false);
  const options = { form, refetch: REFRESHED, done: t(`ownTasks.done.${ending}`) };
  const runs = {
    FINISH: useAction(FinishCaseTaskDocument, options),
    DECLINE: useAction(DeclineCaseTaskDocument, options),
  };
  const [run, { busy, error }] = runs[ending];
  useUnsavedChanges(dirty && !busy);
  const submit = async ({ note }: { note: string }) => {
    if (busy) return;
    if (await run({ input: { id, version, note } })) onClose();
  };
  return (
    <Form
      className={styles['form'] ?? ''}
      form={form}
      layout="vertical"
      requiredMark="optional"
      onValuesChange={() => setDirty(true)}
      onFinish={(values: { note: string }) => void submit(values)}
    >
      <Form.Item
        name="note"
        label={t(`ownTasks.note.${ending}`)}
        rules={[{ required: true, whitespace: true, message: t('ownTasks.noteMissing') }]}
      >
        <Input.TextArea rows={2} maxLength={1000} autoFocus />
      </Form.Item>
      <StepError error={error} />
      <FormActions>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t(`ownTasks.${ending}`)}
        </Button>
        <Button disabled={busy} onClick={onClose}>
          {t('cancel')}
        </Button>
      </FormActions>
    </Form>
  );
}
