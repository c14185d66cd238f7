import type { NoticeKind } from '../notice-kinds.ts';

/** The catalogue of mails: a mail has no frontend that could translate it, so it says everything in both languages. */
const subjects: Readonly<Record<NoticeKind, readonly [zh: string, en: string]>> = {
  CASE_ASSIGNED: ['投诉件 {case} 已派给您，{dueOn} 前办结', 'Case {case} was assigned to you, due {dueOn}'],
  CASE_RETURNED: ['投诉件 {case} 已退回', 'Case {case} was returned'],
  CASE_PASSED_UP: ['投诉件 {case} 已上报，等待派办', 'Case {case} was passed up and waits for dispatch'],
  CASE_REOPENED: ['投诉件 {case} 重新办理', 'Case {case} was reopened'],
  CASE_MESSAGE: ['投诉件 {case} 有新的沟通记录', 'There is a new message about case {case}'],
  CASE_SUPPLEMENTED: ['来源单位补充了投诉件 {case}', 'The source has added to case {case}'],
  CASE_URGED: ['来源单位催办投诉件 {case}', 'The source urges case {case}'],
  CASE_WITHDRAWN: ['来源单位撤回了投诉件 {case}', 'The source has withdrawn case {case}'],
  CASE_SATISFACTION: [
    '来源单位报来投诉件 {case} 的满意度',
    'The source has reported the satisfaction with case {case}',
  ],
  CASE_TRANSFERRED: [
    '投诉件 {case} 已移交本部门，有异议的请在 {dueOn} 前提出',
    'Case {case} was transferred to your desk; object by {dueOn}',
  ],
  TRANSFER_OBJECTED: [
    '投诉件 {case} 的移交被提出管辖异议，请答复',
    'The transfer of case {case} was objected to: please answer',
  ],
  TRANSFER_INSISTED: [
    '投诉件 {case} 的移交存在争议，请裁定',
    'The transfer of case {case} is disputed: please decide',
  ],
  TRANSFER_UPHELD: ['投诉件 {case} 的移交维持', 'The transfer of case {case} stands'],
  TRANSFER_TAKEN_BACK: ['投诉件 {case} 已由移交部门收回', 'Case {case} went back to the desk it came from'],
  TASK_GIVEN: ['投诉件 {case} 有协办任务，{dueOn} 前完成', 'A task for case {case} is yours, due {dueOn}'],
  TASK_ENDED: ['投诉件 {case} 的协办任务已有结果', 'A task of case {case} was finished or declined'],
  TASK_OVERDUE: ['投诉件 {case} 的协办任务已超期：{dueOn}', 'A task of case {case} is overdue since {dueOn}'],
  APPROVAL_ASKED: ['投诉件 {case} 有事项待审批', 'Case {case} needs an approval'],
  APPROVAL_DECIDED: ['投诉件 {case} 的审批已有结果', 'An approval of case {case} was decided'],
  DEADLINE_WARNING: ['投诉件 {case} 即将到期：{dueOn}', 'Case {case} is due soon: {dueOn}'],
  DEADLINE_OVERDUE: ['投诉件 {case} 已超期：{dueOn}', 'Case {case} is overdue since {dueOn}'],
  DEADLINE_REMINDER: ['催办：投诉件 {case}，期限 {dueOn}', 'Reminder: case {case} was due {dueOn}'],
  CASE_ESCALATED: ['投诉件 {case} 超期未办，提请关注', 'Case {case} is overdue and was escalated to you'],
  SUPERVISION_ORDER_ISSUED: [
    '督办单 {order}：投诉件 {case}，{dueOn} 前回复',
    'Supervision order {order} on case {case}: reply by {dueOn}',
  ],
  SUPERVISION_ORDER_REPLIED: ['督办单 {order} 已回复', 'Supervision order {order} was replied to'],
  SUPERVISION_REPLY_REJECTED: [
    '督办单 {order} 的回复被退回',
    'The reply to supervision order {order} was rejected',
  ],
  SUPERVISION_ORDER_CLOSED: ['督办单 {order} 已办结', 'Supervision order {order} was closed'],
  SUPERVISION_ORDER_CANCELLED: ['督办单 {order} 已撤销', 'Supervision order {order} was cancelled'],
  SUPERVISION_ORDER_OVERDUE: ['督办单 {order} 超期未回复', 'Supervision order {order} has no reply in time'],
  BATCH_WARNING: [
    '集中上访 {petition} 即将到期：{dueOn}',
    'Collective petition {petition} is due soon: {dueOn}',
  ],
  BATCH_OVERDUE: [
    '集中上访 {petition} 已超期：{dueOn}',
    'Collective petition {petition} is overdue since {dueOn}',
  ],
  BATCH_REMINDER: [
    '催办：集中上访 {petition}，期限 {dueOn}',
    'Reminder: collective petition {petition} was due {dueOn}',
  ],
  BATCH_ESCALATED: [
    '集中上访 {petition} 超期未办，提请关注',
    'Collective petition {petition} is overdue and was escalated to you',
  ],
  PETITION_REVIEW_ASKED: [
    '信访件 {case} 申请复查复核，{dueOn} 前出具意见',
    'A review of petition {case} was asked for: opinion due {dueOn}',
  ],
  PETITION_OPINION_TO_DELIVER: [
    '信访件 {case} 的复查复核意见待送达',
    'The opinion on petition {case} is to be delivered',
  ],
  PETITION_OPINION_DUE: [
    '信访件 {case} 的复查复核意见即将到期：{dueOn}',
    'The opinion on petition {case} is due soon: {dueOn}',
  ],
  PETITION_OPINION_OVERDUE: [
    '信访件 {case} 的复查复核意见已超期：{dueOn}',
    'The opinion on petition {case} is overdue since {dueOn}',
  ],
};

/** The subject and text of a notice's mail. It names numbers and dates only: who complained and of what stays inside. */
export function mailText(
  kind: NoticeKind,
  params: Record<string, unknown>,
  link: string,
): { subject: string; text: string } {
  const [zh, en] = subjects[kind].map((sentence) =>
    sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => String(params[name] ?? '')),
  ) as [string, string];
  return { subject: zh, text: `${zh}\n${en}\n\n${link}\n` };
}
