import {
  Button,
  DueTag,
  Form,
  FormActions,
  Input,
  RecordLink,
  StatusTag,
  useAction,
  useEnumLabel,
  useFormat,
  useToday,
} from '@guanjia/ui';
import { useState } from 'react';
import { isDone } from '../cases/case-done.ts';
import { useCategoryName } from '../cases/categories/use-category-name.ts';
import { StepError } from '../cases/steps/step-error.tsx';
import { DecideApprovalDocument } from '../generated/graphql.ts';
import { useText } from '../scope.ts';
import type { WaitingRequest } from './waiting-approvals.tsx';
import styles from './waiting-approvals.module.css';

const REFRESHED = ['WaitingApprovals', 'UnreadNotices', 'Desk', 'DispatchDesk'];

/** One request, decided where it stands: approved by one press, refused with a reason. */
export function WaitingApproval({ request }: { request: WaitingRequest }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const today = useToday();
  const categoryName = useCategoryName();
  const [refusing, setRefusing] = useState(false);
  const [decided, setDecided] = useState(false);
  const [form] = Form.useForm<{ note: string }>();
  const [decide, { busy, error }] = useAction(DecideApprovalDocument, {
    form,
    refetch: REFRESHED,
    done: ({ decideApproval }) => t(`approvals.done.${decideApproval.approval.state}`),
  });
  const { id, version, kind, case: about } = request;
  // Until the list is there anew the decided request stays, and takes no second press.
  const send = async (decision: 'APPROVE' | 'REFUSE', note: string | null) => {
    if (busy || decided) return;
    setDecided(true);
    if (!(await decide({ input: { id, version, decision, note } }))) setDecided(false);
  };
  return (
    <li className={styles['request']}>
      <div className={styles['what']}>
        <div className={styles['head']}>
          <StatusTag tone="warn">{enumLabel('ApprovalKind', kind)}</StatusTag>
          <RecordLink
            type="Case"
            id={about.id}
            name={`${about.number} · ${categoryName(about.category)} · ${about.estate?.name ?? about.division?.name}`}
          />
          <DueTag dueOn={about.dueOn} overdue={about.overdue} today={today} done={isDone(about.state)} />
        </div>
        <p className={styles['words']}>{request.reason}</p>
        <span className={styles['muted']}>
          {t('approvals.askedBy', {
            name: request.requestedByName,
            at: format.dateTime(request.requestedAt),
          })}
          {request.until ? ` · ${t('approvals.until', { date: format.date(request.until) })}` : ''}
          {request.days ? ` · ${t('approvals.days', { count: request.days })}` : ''}
        </span>
      </div>
      {refusing ? null : (
        <div className={styles['moves']}>
          <Button type="primary" loading={busy || decided} onClick={() => void send('APPROVE', null)}>
            {t('approvals.approve')}
          </Button>
          <Button disabled={busy || decided} onClick={() => setRefusing(true)}>
            {t('approvals.refuse')}
          </Button>
        </div>
      )}
      <div className={styles['refusal']}>
        {refusing ? (
          <Form
            form={form}
            layout="vertical"
            requiredMark="optional"
            onFinish={({ note }: { note: string }) => void send('REFUSE', note.trim())}
          >
            <Form.Item
              name="note"
              label={t('approvals.note')}
              rules={[{ required: true, whitespace: true, message: t('approvals.noteMissing') }]}
            >
              <Input.TextArea rows={2} maxLength={1000} autoFocus />
            </Form.Item>
            <FormActions>
              <Button danger type="primary" htmlType="submit" loading={busy || decided}>
                {t('approvals.confirmRefuse')}
              </Button>
              <Button disabled={busy} onClick={() => setRefusing(false)}>
                {t('cancel')}
              </Button>
            </FormActions>
          </Form>
        ) : null}
        <StepError error={error} />
      </div>
    </li>
  );
}
