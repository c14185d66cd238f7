import type { Channel, Urgency } from '../../generated/graphql.ts';
import type { Part } from './heads.ts';

/** The fields of the form that a pasted text can fill. */
export type FilledField =
  | 'channel'
  | 'estateId'
  | 'text'
  | 'location'
  | 'complainantName'
  | 'complainantPhone'
  | 'complainantIdNumber'
  | 'urgency'
  | 'sourceNumber'
  | 'receivedAt';

/** A value that was understood, and where it stands in the text that it was read from. */
export interface Understood {
  readonly field: FilledField;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Characters that the graph takes at most; what is longer stays in the text. */
const MAX_LENGTH: Partial<Record<FilledField, number>> = {
  location: 200,
  complainantName: 50,
  complainantPhone: 20,
  complainantIdNumber: 30,
  sourceNumber: 60,
};

/** As screens and offices name them. */
const URGENCY_WORDS: Readonly<Record<string, Urgency>> = {
  特急: 'EMERGENCY',
  特急件: 'EMERGENCY',
  紧急: 'EMERGENCY',
  紧急件: 'EMERGENCY',
  突发: 'EMERGENCY',
  加急: 'URGENT',
  加急件: 'URGENT',
  较急: 'URGENT',
  急: 'URGENT',
  急件: 'URGENT',
  一般: 'NORMAL',
  普通: 'NORMAL',
  平件: 'NORMAL',
  复杂: 'COMPLEX',
  疑难: 'COMPLEX',
};

const CHANNEL_WORDS: Readonly<Record<string, Channel>> = {
  来访: 'VISIT',
  走访: 'VISIT',
  来电: 'CALL',
  电话: 'CALL',
  来函: 'LETTER',
  来信: 'LETTER',
  市长信箱: 'MAYOR_MAILBOX',
  领导信箱: 'MAYOR_MAILBOX',
  热线: 'HOTLINE',
  政府热线: 'HOTLINE',
  市民热线: 'HOTLINE',
  '12345': 'HOTLINE',
  '12345热线': 'HOTLINE',
  网上: 'ONLINE',
  网络: 'ONLINE',
  网上信访: 'ONLINE',
  巡查: 'PATROL',
};

const MOBILE = /(?<!\d)1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/g;
const LANDLINE = /(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)/g;
const LOCAL_NUMBER = /(?<![\d-])[2-8]\d{6,7}(?!\d)/g;
const ID_NUMBER = /(?<!\d)(?:\d ?){17}[\dXx](?!\d)|(?<!\d)(?:\d ?){14}\d(?!\d)/;
const MOMENT =
  /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[\sT]*(\d{1,2})\s*[:时点]\s*(?:(\d{1,2})\s*(?:[:分]\s*(?:(\d{1,2})\s*秒?)?)?)?)?/;
const NOBODY = /^(匿名|无|未知|未提供|不详|保密)$/;

/** Full-width letters, digits and signs as half-width ones, sign by sign: offsets stay what they were. */
export function halfWidth(text: string): string {
  return text
    .replaceAll(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

/** What the words behind a head say; offsets count from the beginning of `written`. */
export function readPart(part: Part, written: string): Understood[] {
  const plain = halfWidth(written);
  switch (part) {
    case 'number':
      return kept('sourceNumber', /[^\s;；,，|｜]*[A-Za-z0-9][^\s;；,，|｜。]*/.exec(plain));
    case 'time':
      return readMoment(plain);
    case 'name':
      return [...readName(plain), ...readPhones(plain).slice(0, 1)];
    case 'phone':
      return readPhones(plain).slice(0, 1);
    case 'id': {
      const found = ID_NUMBER.exec(plain);
      return found
        ? [understood('complainantIdNumber', found[0].replaceAll(' ', ''), found.index, found[0].length)]
        : [];
    }
    case 'address': {
      const found = /\S[^]*\S|\S/.exec(written.replace(/[\s；;，,|｜]+$/, ''));
      const value = found?.[0].replaceAll(/\s*\n\s*/g, ' ') ?? '';
      return found && fits('location', value)
        ? [understood('location', value, found.index, found[0].length)]
        : [];
    }
    case 'urgency':
      return readWord('urgency', URGENCY_WORDS, plain);
    case 'channel':
      return readWord('channel', CHANNEL_WORDS, plain);
    default:
      return [];
  }
}

/** Telephone numbers, the first of which is the one to call back. */
export function readPhones(plain: string, { local = true } = {}): Understood[] {
  const patterns = local ? [MOBILE, LANDLINE, LOCAL_NUMBER] : [MOBILE, LANDLINE];
  return patterns
    .flatMap((pattern) => [...plain.matchAll(pattern)])
    .toSorted((one, other) => one.index - other.index)
    .map((found) => {
      // 138 4721 2345 and 138-4721-2345 are one number; 0472-5912345 keeps its hyphen.
      const value = found[0].startsWith('1')
        ? found[0].replaceAll(/[ -]/g, '')
        : found[0].replaceAll(' ', '-');
      return understood('complainantPhone', value, found.index, found[0].length);
    });
}

/** How urgent a text says that it is, where it says so at its head: 【特急】 or 加急： in front of all else. */
export function readLeadingUrgency(plain: string): Understood[] {
  const found = /^\s*(?:[【[(]\s*([^\s】\])]{1,3})\s*[】\])]|(特急|加急|紧急|急件)(?=[\s:,，。!]))/.exec(
    plain,
  );
  const word = found?.[1] ?? found?.[2] ?? '';
  const urgency = URGENCY_WORDS[word];
  return found && urgency ? [understood('urgency', urgency, found[0].indexOf(word), word.length)] : [];
}

/** Who a letter or a call in free words is from: 我叫张三，市民李女士反映. */
export function readNarratedName(plain: string): Understood[] {
  const introduced = /(?:我叫|我的名字是|本人姓名?)\s*([\p{Script=Han}·]{2,4})(?=[\s,，。;；、(]|$)/u.exec(
    plain,
  );
  const title =
    /(?:^|[\s,，。;；】]|市民|居民|业主|住户|群众|来电人|来访人|来信人)((?!市民|居民|业主|住户|群众|来[电访信]|领导|各位|[我你他她])\p{Script=Han}{1,2}(?:先生|女士|同志|师傅))/u.exec(
      plain,
    );
  const found = introduced ?? title;
  const name = found?.[1];
  return found && name
    ? [understood('complainantName', name, found.index + found[0].lastIndexOf(name), name.length)]
    : [];
}

function readMoment(plain: string): Understood[] {
  const found = MOMENT.exec(plain);
  if (!found) return [];
  const [year = '', month = '', day = '', hour = '0', minute = '0', second] = found.slice(1);
  const two = (text: string) => text.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const real = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== date) return [];
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return [];
  const value = `${date}T${two(hour)}:${two(minute)}${second === undefined ? '' : `:${two(second)}`}`;
  return [understood('receivedAt', value, found.index, found[0].trimEnd().length)];
}

/** A name; what offices write behind it, （女） or 三楼, is none. Nobody is called 匿名. */
function readName(plain: string): Understood[] {
  const found = /\p{L}[\p{L}·• ]*/u.exec(plain.split('\n')[0] ?? '');
  const value = found?.[0].trim() ?? '';
  return found && !NOBODY.test(value) ? kept('complainantName', found) : [];
}

function readWord(
  field: 'urgency' | 'channel',
  words: Readonly<Record<string, string>>,
  plain: string,
): Understood[] {
  const found = /[^\s;；,，|｜。()【】[\]]+/.exec(plain);
  const meaning = found && words[found[0]];
  return found && meaning ? [understood(field, meaning, found.index, found[0].length)] : [];
}

function kept(field: FilledField, found: RegExpExecArray | null): Understood[] {
  if (!found) return [];
  const value = found[0].trim();
  return fits(field, value)
    ? [understood(field, value, found.index + found[0].indexOf(value), value.length)]
    : [];
}

function fits(field: FilledField, value: string): boolean {
  return value !== '' && value.length <= (MAX_LENGTH[field] ?? Infinity);
}

function understood(field: FilledField, value: string, start: number, length: number): Understood {
  return { field, value, start, end: start + length };
}
