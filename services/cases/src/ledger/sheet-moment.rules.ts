import { isLocalDate, startOfDay, type LocalDate } from '@guanjia/kit';

/** Text as sheets hold it, in plain signs: full-width digits and letters become ordinary ones. */
export function plainText(text: string): string {
  return text.normalize('NFKC').trim();
}

/** A date of a sheet; `year` is null where the sheet leaves it out. */
export interface SheetDate {
  readonly year: number | null;
  /** Written with its last two digits. */
  readonly shortYear: boolean;
  readonly month: number;
  readonly day: number;
  /** Seconds of the day. */
  readonly seconds: number;
}

// Day 0 of Excel's count; it takes 1900 for a leap year, which moves every date that matters by one.
const EXCEL_DAY_ZERO = Date.UTC(1899, 11, 30);
const SERIAL = /^(\d{5})(\.\d+)?$/;
const HALF_DAYS = '凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜间';
const TIME = `(?:[T\\s]*(${HALF_DAYS})?\\s*(?:(\\d{1,2})(?:[:时点](?:(\\d{1,2}|半)(?:[:分](\\d{1,2})(?:\\.\\d+)?秒?)?分?)?))?)?`;
const WRITTEN = new RegExp(`^(\\d{4}|\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?${TIME}$`);
const WITHOUT_YEAR = new RegExp(`^()(\\d{1,2})月(\\d{1,2})[日号]?${TIME}$`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** When a half day begins that is told without an hour; those before noon begin with the day. */
const BEGINS: Readonly<Record<string, number>> = { 中午: 12, 下午: 12, 傍晚: 18, 晚上: 18, 夜间: 18 };

/**
 * Reads a date as offices write it: `2019/7/1 17:29:02`, `2019年7月1日`, `2019.7.1`, `20190701`, `18-9-5`, `10月11日`,
 * `2018年10月9号上午`, `10月9日下午3点半`, or an Excel serial such as 43647.728. Null when it is none.
 */
export function sheetDate(text: string): SheetDate | null {
  const plain = plainText(text).replace(/\s+/g, ' ');
  if (SERIAL.test(plain)) return fromSerial(Number(plain));
  const [, year, month, day, half, hours, minutes = '0', seconds = '0'] =
    WRITTEN.exec(plain) ?? WITHOUT_YEAR.exec(plain) ?? COMPACT.exec(plain) ?? [];
  if (year === undefined || !month || !day) return null;
  const hour = hourOf(half, hours === undefined ? null : Number(hours));
  const minute = minutes === '半' ? 30 : Number(minutes);
  if (hour === null || minute > 59 || Number(seconds) > 59) return null;
  return {
    year: year === '' ? null : year.length === 2 ? 2000 + Number(year) : Number(year),
    shortYear: year.length === 2,
    month: Number(month),
    day: Number(day),
    seconds: (hour * 60 + minute) * 60 + Number(seconds),
  };
}

/** The moment of a date in a year, on the wall clock of Asia/Shanghai; null when that year has no such day. */
export function momentIn({ month, day, seconds }: SheetDate, year: number): Date | null {
  const two = (part: number) => String(part).padStart(2, '0');
  const date: LocalDate = `${year}-${two(month)}-${two(day)}`;
  return isLocalDate(date) ? new Date(startOfDay(date).getTime() + seconds * 1000) : null;
}

/** A moment whose date names its year; null otherwise. */
export function sheetMoment(text: string): Date | null {
  const date = sheetDate(text);
  return date?.year ? momentIn(date, date.year) : null;
}

function hourOf(half: string | undefined, hour: number | null): number | null {
  if (hour === null) return BEGINS[half ?? ''] ?? 0;
  if (hour > 23) return null;
  // 晚上12点 may be either end of a day; 凌晨12点 is its beginning.
  if (hour === 12 && (half === '晚上' || half === '夜间')) return null;
  if (hour === 12 && half === '凌晨') return 0;
  const afterNoon = half !== undefined && half in BEGINS;
  // 中午11点 is before noon.
  return afterNoon && hour < (half === '中午' ? 11 : 12) ? hour + 12 : hour;
}

function fromSerial(days: number): SheetDate {
  const wall = new Date(EXCEL_DAY_ZERO + Math.round(days * 86_400) * 1000);
  return {
    year: wall.getUTCFullYear(),
    shortYear: false,
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    seconds: (wall.getTime() / 1000) % 86_400,
  };
}
