import { MESSAGE_KINDS, MESSAGE_WAYS, useEnumOptions } from '@guanjia/domain';
import {
  Button,
  countedTo,
  Form,
  Input,
  newIdempotencyKey,
  Segmented,
  Select,
  useAction,
  useNarrow,
} from '@guanjia/ui';
import { useRef, useState } from 'react';
import { StepError } from '../../actions/index.ts';
import { WriteCaseMessageDocument } from '../../generated/graphql.ts';
import type { MessageKind, MessageWay } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import styles from './conversation.module.css';

/** Goes on with the conversation. Ctrl+Enter sends; the same message sent twice counts once. */
export function MessageForm({ caseId }: { caseId: string }) {
  const { t } = useText();
  const enumOptions = useEnumOptions();
  const narrow = useNarrow();
  const [form] = Form.useForm<{ text: string }>();
  const [kind, setKind] = useState<MessageKind>('INTERNAL');
  const [way, setWay] = useState<MessageWay>('CALL');
  const key = useRef(newIdempotencyKey());
  const [run, { busy, error }] = useAction(WriteCaseMessageDocument, {
    form,
    refetch: ['CaseConversation'],
    done: t('conversation.sent'),
  });
  const submit = async ({ text }: { text: string }) => {
    const contact = kind === 'INTERNAL' ? {} : { way };
    if (!(await run({ input: { idempotencyKey: key.current, caseId, kind, text, ...contact } }))) return;
    key.current = newIdempotencyKey();
    form.resetFields();
  };
  return (
    <Form
      form={form}
      className={styles['form'] ?? ''}
      onValuesChange={() => {
        key.current = newIdempotencyKey();
      }}
      onFinish={(values: { text: string }) => void submit(values)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.submit();
      }}
    >
      <div className={styles['choices']}>
        <Segmented
          size={narrow ? 'middle' : 'small'}
          vertical={narrow}
          value={kind}
          aria-label={t('conversation.kind')}
          onChange={(chosen) => setKind(chosen as MessageKind)}
          options={enumOptions('MessageKind', MESSAGE_KINDS)}
        />
        {kind === 'INTERNAL' ? null : (
          <Select
            size={narrow ? 'middle' : 'small'}
            value={way}
            aria-label={t('conversation.way')}
            onChange={(chosen: MessageWay) => setWay(chosen)}
            options={enumOptions('MessageWay', MESSAGE_WAYS)}
          />
        )}
      </div>
      <Form.Item
        className={styles['text'] ?? ''}
        name="text"
        rules={[{ required: true, whitespace: true, message: t('conversation.missing') }]}
      >
        <Input.TextArea
          rows={3}
          {...countedTo(2000)}
          aria-label={t('conversation.text')}
          placeholder={t(`conversation.placeholder.${kind}`)}
        />
      </Form.Item>
      <StepError error={error} />
      <Button htmlType="submit" loading={busy}>
        {t('conversation.send')}
      </Button>
    </Form>
  );
}
