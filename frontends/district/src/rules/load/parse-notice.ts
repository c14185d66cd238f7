/** A day as it is loaded. */
export interface NoticeDay {
  date: string;
  type: 'OFF' | 'WORK';
  name: string;
}

export interface ParsedNotice {
  /** What the text says it is about; null when it does not. */
  year: number | null;
  source: string | null;
  days: NoticeDay[];
  /** Lines or sentences that could not be understood, and festivals whose days do not add up. */
  problems: { kind: 'unreadable' | 'count' | 'twice'; text: string; said?: number; found?: number }[];
}

const LINE = /^(\d{4}-\d{2}-\d{2})[,，\t ]+(OFF|WORK|休|休息|放假|班|上班)[,，\t ]+(\S.*)$/i;
const FESTIVAL = /^[一二三四五六七八九十]+[、.．]\s*([^：:]{1,20})[：:](.*)$/;
const DAYS =
  /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\s*[至到\-—–]+\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?/g;

/**
 * Reads the State Council's notice as it is published, or lines `2027-01-01,OFF,元旦`. The dates of a notice without a
 * year belong to `fallbackYear` unless its title names one.
 */
export function parseNotice(text: string, fallbackYear: number): ParsedNotice {
  const plain = text.replaceAll(/[\u3000\u00a0]/g, ' ');
  const titled = /关于\s*(\d{4})\s*年\s*部分节假日/.exec(plain)?.[1];
  const source = /国办发明电\s*[〔[(（【]\s*\d{4}\s*[〕\])）】]\s*\d+\s*号/
    .exec(plain)?.[0]
    .replaceAll(/\s/g, '');
  const parsed: ParsedNotice = {
    year: titled ? Number(titled) : null,
    source: source ?? null,
    days: [],
    problems: [],
  };
  const year = parsed.year ?? fallbackYear;
  for (const line of plain.split(/\r?\n/).map((one) => one.trim())) {
    const row = LINE.exec(line);
    const festival = FESTIVAL.exec(line);
    if (row && isDate(row[1] ?? '')) parsed.days.push(dayOfLine(row));
    else if (festival) readFestival(parsed, year, festival[1]?.trim() ?? '', festival[2] ?? '');
    else if (/^\d{4}-\d/.test(line)) parsed.problems.push({ kind: 'unreadable', text: line });
  }
  parsed.days.sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const [at, { date }] of parsed.days.entries()) {
    if (parsed.days[at - 1]?.date === date) parsed.problems.push({ kind: 'twice', text: date });
  }
  // Lines carry their years themselves.
  parsed.year ??= yearOf(parsed.days);
  return parsed;
}

function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

function dayOfLine([, date = '', kind = '', name = '']: RegExpExecArray): NoticeDay {
  return { date, type: /^(WORK|班|上班)$/i.test(kind) ? 'WORK' : 'OFF', name: name.trim() };
}

/** One paragraph: 元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。 */
function readFestival(parsed: ParsedNotice, year: number, name: string, body: string): void {
  // What stands in brackets names weekdays and days of the lunar calendar.
  const sentences = body.replaceAll(/[（(][^）)]*[）)]/g, '').split(/[。；;]/);
  let off = 0;
  for (const sentence of sentences) {
    const type = /放假|休息/.test(sentence) ? 'OFF' : /上班/.test(sentence) ? 'WORK' : null;
    const dates = type ? datesIn(sentence, year) : [];
    if (type && dates.length === 0) parsed.problems.push({ kind: 'unreadable', text: sentence.trim() });
    if (type) parsed.days.push(...dates.map((date): NoticeDay => ({ date, type, name })));
    if (type === 'OFF') off += dates.length;
  }
  const said = /共\s*(\d+)\s*天/.exec(body)?.[1];
  if (said && Number(said) !== off) {
    parsed.problems.push({ kind: 'count', text: name, said: Number(said), found: off });
  }
}

function datesIn(sentence: string, defaultYear: number): string[] {
  const dates: string[] = [];
  let year = defaultYear;
  let month = 0;
  for (const [, fromYear, fromMonth, fromDay, toYear, toMonth, toDay] of sentence.matchAll(DAYS)) {
    if (fromYear) year = Number(fromYear);
    if (fromMonth) month = Number(fromMonth);
    const from = Date.UTC(year, month - 1, Number(fromDay));
    // 2018年12月30日至2019年1月1日; without a year of its own, 12月30日至1月1日 ends in the next one.
    const lastMonth = toMonth ? Number(toMonth) : month;
    const lastYear = toYear ? Number(toYear) : lastMonth < month ? year + 1 : year;
    const to = toDay ? Date.UTC(lastYear, lastMonth - 1, Number(toDay)) : from;
    [year, month] = [lastYear, lastMonth];
    for (let day = from; day <= to; day += 86_400_000) dates.push(new Date(day).toISOString().slice(0, 10));
  }
  return month === 0 ? [] : dates;
}

/** The year that most of the days belong to. */
function yearOf(days: readonly NoticeDay[]): number | null {
  const counts = new Map<number, number>();
  for (const { date } of days) {
    const year = Number(date.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
