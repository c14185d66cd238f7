/** What a hotline's text says, as far as it was understood; absent: it does not say. */
export interface HotlineText {
  sourceNumber?: string;
  /** `YYYY-MM-DDTHH:mm` on the office's clock. */
  receivedAt?: string;
  complainantName?: string;
  complainantPhone?: string;
  complainantIdNumber?: string;
  /** The estate's name, where it has a line of its own. */
  estateName?: string;
  location?: string;
  text?: string;
}

type Part = 'number' | 'time' | 'name' | 'phone' | 'id' | 'estate' | 'address' | 'text' | 'other';

/** How hotlines head their lines; `other` heads end the line before and are left out. */
const HEADS: Record<Part, readonly string[]> = {
  number: ['工单编号', '工单号码', '工单号', '受理编号', '受理单号', '案件编号', '诉求编号', '流水号', '编号'],
  time: ['来电时间', '受理时间', '登记时间', '反映时间', '诉求时间', '提交时间', '时间'],
  name: ['来电人姓名', '反映人姓名', '诉求人姓名', '市民姓名', '来电人', '反映人', '诉求人', '投诉人', '联系人', '姓名'],
  phone: ['联系电话', '来电号码', '来电电话', '联系方式', '手机号码', '主叫号码', '回访电话', '手机号', '电话', '手机'],
  id: ['身份证号码', '身份证号', '证件号码', '证件号', '身份证'],
  estate: ['所属小区', '小区名称', '小区'],
  address: [
    '事发地址', '诉求地址', '反映地址', '具体地址', '详细地址', '联系地址', '事发地点', '发生地点', '具体位置', '地址', '地点',
  ],
  text: ['诉求内容', '反映内容', '投诉内容', '工单内容', '来电内容', '问题描述', '诉求描述', '主要内容', '事项描述', '内容'],
  other: [
    '工单标题', '诉求标题', '标题', '派单时间', '截止时间', '办结时限', '办理时限', '回复时限', '承办单位', '派单单位', '诉求类型',
    '诉求类别', '工单类型', '事项类别', '问题分类', '紧急程度', '来电类型', '来源渠道', '性别', '是否保密', '是否回访', '处理要求',
    '办理要求', '备注',
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

/** Heads that a text has to have, at the least, to be taken for a hotline's. */
const FEWEST_HEADS = 2;

/**
 * Reads the text of a hotline's work order, whatever the order of its lines, in full-width or half-width signs. Null
 * when it is none: then it is pasted as any other text.
 */
export function parseHotline(pasted: string): HotlineText | null {
  const parts = splitByHeads(pasted.replaceAll('\r\n', '\n'));
  const read: HotlineText = {};
  for (const [part, value] of parts) readPart(read, part, value);
  const understood = [...parts.keys()].filter((part) => part !== 'other');
  return understood.length >= FEWEST_HEADS && Object.keys(read).length >= FEWEST_HEADS ? read : null;
}

/** What stands behind each head, up to the next; the first of two alike that says something counts. */
function splitByHeads(pasted: string): Map<Part, string> {
  const found: { part: Part; start: number; end: number }[] = [];
  for (const match of pasted.matchAll(HEAD)) {
    const head = (match[1] ?? match[3] ?? match[4] ?? '').replaceAll(/[ \u3000]/g, '');
    const part = PART_OF_HEAD.get(head) ?? 'other';
    const separator = match[2] ?? '';
    // Within the complaint's own words only a new line or a strong separator begins another part.
    if (found.at(-1)?.part === 'text' && /[，, \u3000]/.test(separator)) continue;
    found.push({ part, start: match.index, end: match.index + match[0].length });
  }
  const parts = new Map<Part, string>();
  found.forEach(({ part, end }, place) => {
    const value = trimmed(pasted.slice(end, found[place + 1]?.start ?? pasted.length));
    if (value && !parts.has(part)) parts.set(part, value);
  });
  return parts;
}

function trimmed(value: string): string {
  return value.replace(/^[\s\u3000]+/, '').replace(/[\s\u3000;；,，|｜]+$/, '');
}

function readPart(read: HotlineText, part: Part, value: string): void {
  switch (part) {
    case 'number': {
      const number = /[A-Za-z0-9][A-Za-z0-9-]*/.exec(halfWidth(value))?.[0];
      if (number) read.sourceNumber = number;
      return;
    }
    case 'time': {
      const at = readTime(value);
      if (at) read.receivedAt = at;
      return;
    }
    case 'name':
      readName(read, value);
      return;
    case 'phone': {
      const phone = readPhone(value);
      if (phone) read.complainantPhone = phone;
      return;
    }
    case 'id': {
      const idNumber = /\d{17}[\dX]|\d{15}(?!\d)/i.exec(halfWidth(value).replaceAll(' ', ''))?.[0];
      if (idNumber) read.complainantIdNumber = idNumber;
      return;
    }
    case 'estate':
      read.estateName = value;
      return;
    case 'address':
      read.location = value.replaceAll(/\s*\n\s*/g, ' ');
      return;
    case 'text':
      read.text = value;
      return;
    case 'other':
  }
}

/** A name, with what offices write behind it: （女）, 13800000000. Nobody is called 匿名. */
function readName(read: HotlineText, value: string): void {
  const phone = readPhone(value);
  if (phone && !read.complainantPhone) read.complainantPhone = phone;
  const name = halfWidth(value.split('\n')[0] ?? '')
    .replaceAll(/\([^)]*\)?/g, '')
    .replaceAll(/[\d\s,，;；-]+/g, '');
  if (name && !/^(匿名|无|未知|未提供|不详|保密)$/.test(name)) read.complainantName = name;
}

const PHONE = /1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|(?<!\d)[2-8]\d{6,7}(?!\d)/;

function readPhone(value: string): string | undefined {
  // 138 4721 2345 and 138-4721-2345 are one number; 0472-5912345 keeps its hyphen.
  const digits = halfWidth(value).replaceAll(/(?<=\d)[ ]+(?=\d)/g, '');
  const mobile = /1[3-9]\d-?\d{4}-?\d{4}/.exec(digits)?.[0].replaceAll('-', '');
  return mobile ?? PHONE.exec(digits)?.[0];
}

const TIME =
  /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2})\s*[:时点]\s*(\d{1,2})?)?/;

/** A date, with its time where there is one, as `YYYY-MM-DDTHH:mm`. */
function readTime(value: string): string | undefined {
  const found = TIME.exec(halfWidth(value));
  if (!found) return undefined;
  const [year = '', month = '', day = '', hour = '0', minute = '0'] = found.slice(1);
  const two = (text: string) => text.padStart(2, '0');
  const valid = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  if (!valid || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** Full-width letters, digits and signs as half-width ones. */
function halfWidth(value: string): string {
  return value.normalize('NFKC');
}
