import { Button, Checkbox, Form, Input, newIdempotencyKey, Space, useAction, useText } from '@guanjia/ui';
import { useState } from 'react';
import { SaveQueryDocument } from '../generated/graphql.ts';
import type { Question } from '../page/use-question.ts';
import styles from './saved-panel.module.css';

interface SaveFields {
  name: string;
  shared?: boolean;
}

/** Asks for a name and keeps the question under it. */
export function SaveForm({ question, onDone }: { question: Question; onDone: () => void }) {
  const { t } = useText();
  const [form] = Form.useForm<SaveFields>();
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [save, { busy }] = useAction(SaveQueryDocument, {
    form,
    done: t('savedDone'),
    refetch: ['SavedQueries'],
  });

  const submit = async ({ name, shared }: SaveFields) => {
    const { query, variables, chart } = question;
    const sharedWith = shared ? ('DEPARTMENT' as const) : ('OWN' as const);
    const data = await save({
      input: { idempotencyKey, name: name.trim(), query, variables, view: { chart }, sharedWith },
    });
    if (data) onDone();
  };

  return (
    <Form form={form} layout="vertical" className={styles['form']} onFinish={(fields) => void submit(fields)}>
      <Form.Item
        name="name"
        label={t('savedName')}
        rules={[{ required: true, whitespace: true, max: 80, message: t('savedNameRule') }]}
      >
        <Input autoFocus maxLength={80} />
      </Form.Item>
      <Form.Item name="shared" valuePropName="checked">
        <Checkbox>{t('shareWithDepartment')}</Checkbox>
      </Form.Item>
      <Space>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('common.save')}
        </Button>
        <Button onClick={onDone}>{t('common.cancel')}</Button>
      </Space>
    </Form>
  );
}
