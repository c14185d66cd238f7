/** What a head says that its line holds; `other` is nothing that the form has a field for. */
export type Part =
  | 'number'
  | 'time'
  | 'name'
  | 'phone'
  | 'id'
  | 'estate'
  | 'address'
  | 'urgency'
  | 'channel'
  | 'text'
  | 'other';

/** How hotlines, mailboxes and letters head their lines. */
const HEADS: Record<Part, readonly string[]> = {
  number: ['工单编号', '工单号码', '工单号', '受理编号', '受理单号', '案件编号', '诉求编号', '来件编号', '留言编号', '信访编号', '流水号', '编号'],
  time: ['来电时间', '来信时间', '来访时间', '来件时间', '留言时间', '受理时间', '登记时间', '反映时间', '诉求时间', '提交时间', '时间'],
  name: [
    '来电人姓名', '反映人姓名', '诉求人姓名', '来信人姓名', '来访人姓名', '市民姓名', '来电人', '来信人', '来访人', '写信人', '信访人', '反映人', '诉求人',
    '投诉人', '留言人', '留言用户', '联系人', '姓名', '署名',
  ],
  phone: [
    '第二联系电话', '其他联系电话', '其他电话', '备用电话', '联系电话', '来电号码', '来电电话', '联系方式', '手机号码', '主叫号码', '回访电话', '手机号', '电话',
    '手机',
  ],
  id: ['身份证号码', '身份证号', '证件号码', '证件号', '身份证'],
  estate: ['所属小区', '小区名称', '小区'],
  address: [
    '事发地址', '诉求地址', '反映地址', '具体地址', '详细地址', '联系地址', '事发地点', '发生地点', '具体位置', '住址', '地址', '地点',
  ],
  urgency: ['紧急程度', '紧急度', '缓急程度', '缓急'],
  channel: ['来源渠道', '来件渠道', '受理渠道', '来件方式', '信访形式', '反映方式'],
  text: [
    '诉求内容', '反映内容', '投诉内容', '工单内容', '来电内容', '来信内容', '留言详情', '信访内容', '问题描述', '诉求描述', '主要内容', '事项描述', '内容',
  ],
  other: [
    '工单标题', '诉求标题', '留言主题', '标题', '派单时间', '截止时间', '办结时限', '办理时限', '回复时限', '承办单位', '派单单位', '诉求类型', '诉求类别',
    '工单类型', '事项类别', '问题分类', '来电类型', '性别', '是否保密', '是否回访', '处理要求', '办理要求', '备注',
  ],
}; // prettier-ignore

const PART_OF_HEAD = new Map(
  Object.entries(HEADS).flatMap(([part, heads]) => heads.map((head) => [head, part as Part] as const)),
);
// Offices fill short heads up with spaces. The longest head wins where one begins with another.
const ANY_HEAD = [...PART_OF_HEAD.keys()]
  .toSorted((one, other) => other.length - one.length)
  .map((head) => [...head].join('[ \\u3000]*'))
  .join('|');
/** A head in brackets anywhere; at the start of a line, after a separator or a bracketed title with its colon or before a tab. */
const HEAD = new RegExp(
  `[【[［]\\s*(${ANY_HEAD})\\s*[】\\]］]\\s*[:：]?|(^|[\\n\\t;；|｜。，,】\\]］ \\u3000])[ \\u3000]*(?:(${ANY_HEAD})\\s*[:：]|(${ANY_HEAD})\\t)`,
  'g',
);

/** A head with what stands behind it, up to the next. Offsets into the source. */
export interface Headed {
  readonly part: Part;
  /** As it is written, without the spaces that fill it up. */
  readonly head: string;
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

/** The source by its heads, in order; what stands before the first one belongs to none. */
export function splitByHeads(source: string): Headed[] {
  const found: { part: Part; head: string; start: number; valueStart: number }[] = [];
  for (const match of source.matchAll(HEAD)) {
    const head = (match[1] ?? match[3] ?? match[4] ?? '').replaceAll(/[ \u3000]/g, '');
    const part = PART_OF_HEAD.get(head) ?? 'other';
    const separator = match[2] ?? '';
    // Within the complaint's own words only a new line or a strong separator begins another part.
    if (found.at(-1)?.part === 'text' && /[，, \u3000]/.test(separator)) continue;
    const valueStart = match.index + match[0].length;
    // A bracket that ends a title, or the stop of the sentence before, is no part of the head.
    const start = match.index + (/[】\]］。]/.test(separator) ? separator.length : 0);
    found.push({ part, head, start, valueStart });
  }
  return found.map((one, index) => ({ ...one, end: found[index + 1]?.start ?? source.length }));
}
