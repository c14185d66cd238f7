/** What the facade says itself, in the two languages of the platform. */
export interface Texts {
  readonly urgency: string;
  readonly urgencies: Readonly<Record<string, string>>;
  readonly urgencyHint: string;
  readonly sourceNumber: string;
  readonly sourceNumberHint: string;
  readonly channel: string;
  readonly channelHint: string;
  readonly channels: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
  /** A report that is taken back once its office has agreed. */
  readonly awaitsApproval: string;
}

export const zh: Texts = {
  urgency: '紧急程度',
  urgencyHint: '不填为一般',
  urgencies: { EMERGENCY: '紧急', URGENT: '较急', NORMAL: '一般', COMPLEX: '复杂' },
  sourceNumber: '来源系统编号',
  sourceNumberHint: '同一渠道内唯一；重复提交不会重复登记',
  channel: '来件渠道',
  channelHint: '贵系统有多个渠道时填写',
  channels: {
    VISIT: '来访',
    CALL: '来电',
    LETTER: '来函',
    MAYOR_MAILBOX: '市长信箱',
    HOTLINE: '政府热线',
    ONLINE: '网上',
    PATROL: '巡查',
  },
  states: {
    REGISTERED: '已登记',
    ACCEPTED: '已受理',
    NOT_ACCEPTED: '不予受理',
    ASSIGNED: '已交办',
    IN_PROGRESS: '办理中',
    RESOLVED: '已办结',
    CLOSED: '已归档',
    REOPENED: '重新办理',
    WITHDRAWN: '已撤回',
    VOIDED: '已作废',
    SUSPENDED: '已中止',
    TRANSFERRED: '已转交',
  },
  awaitsApproval: '撤回申请待办理单位审批',
};

export const en: Texts = {
  urgency: 'Urgency',
  urgencyHint: 'Normal unless told',
  urgencies: { EMERGENCY: 'Emergency', URGENT: 'Urgent', NORMAL: 'Normal', COMPLEX: 'Complex' },
  sourceNumber: 'Number in your system',
  sourceNumberHint: 'Unique within a channel; the same report sent twice is registered once',
  channel: 'Channel',
  channelHint: 'When your system has several',
  channels: {
    VISIT: 'Visit',
    CALL: 'Call',
    LETTER: 'Letter',
    MAYOR_MAILBOX: "Mayor's mailbox",
    HOTLINE: 'Hotline',
    ONLINE: 'Online',
    PATROL: 'Patrol',
  },
  states: {
    REGISTERED: 'Registered',
    ACCEPTED: 'Accepted',
    NOT_ACCEPTED: 'Not accepted',
    ASSIGNED: 'Assigned',
    IN_PROGRESS: 'In progress',
    RESOLVED: 'Resolved',
    CLOSED: 'Closed',
    REOPENED: 'Reopened',
    WITHDRAWN: 'Withdrawn',
    VOIDED: 'Voided',
    SUSPENDED: 'Suspended',
    TRANSFERRED: 'Transferred',
  },
  awaitsApproval: 'The withdrawal waits for the office to agree',
};
