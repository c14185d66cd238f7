import { DueTag, useEnumLabel, useFormat, useToday } from '@guanjia/domain';
import { RecordLink, StatusTag } from '@guanjia/ui';
import { isDone } from '../case-summary/index.ts';
import { useCategoryName } from '../categories/index.ts';
import { useText } from '../scope.ts';
import { DecisionForm } from './decision-form.tsx';
import type { WaitingRequest } from './waiting-approvals.tsx';
import styles from './waiting-approvals.module.css';

const REFRESHED = ['WaitingApprovals', 'UnreadNotices', 'Desk', 'DispatchDesk'];

/** One request, decided where it stands. */
export function WaitingApproval({ request }: { request: WaitingRequest }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const today = useToday();
  const categoryName = useCategoryName();
  const { kind, case: about } = request;
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
          <DueTag
            dueOn={about.dueOn}
            dueAt={about.dueAt}
            overdue={about.overdue}
            today={today}
            done={isDone(about.state)}
          />
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
      <DecisionForm request={request} refetch={REFRESHED} />
    </li>
  );
}
