import { isLocalDate, startOfDay } from '@guanjia/kit';

/** Text as sheets hold it, in plain signs: full-width digits and letters become ordinary ones. */
export function plainText(text: string): string {
  return text.normalize('NFKC').trim();
}

// Day 0 of Excel's count; it takes 1900 for a leap year, which moves every date that matters by one.
const EXCEL_DAY_ZERO = Date.UTC(1899, 11, 30);
const SERIAL = /^(\d{5})(\.\d+)?$/;
const WRITTEN =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2})[:时点](?:(\d{1,2})(?:[:分](\d{1,2})(?:\.\d+)?秒?)?分?)?)?$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;

/**
 * A moment as offices write it: `2019/7/1 17:29:02`, `2019年7月1日`, `2019.7.1`, `20190701`, or an Excel serial such as
 * 43647.728. On the wall clock of Asia/Shanghai. Null when it is no date that exists.
 */
export function sheetMoment(text: string): Date | null {
  const plain = plainText(text).replace(/\s+/g, ' ');
  const serial = SERIAL.exec(plain);
  if (serial) return fromSerial(Number(plain));
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] =
    WRITTEN.exec(plain) ?? COMPACT.exec(plain) ?? [];
  if (!year || !month || !day) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const past = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  if (!isLocalDate(date) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return new Date(startOfDay(date).getTime() + past * 1000);
}

function fromSerial(days: number): Date {
  const wall = new Date(EXCEL_DAY_ZERO + Math.round(days * 86_400) * 1000).toISOString();
  const past =
    (Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16))) * 60 + Number(wall.slice(17, 19));
  return new Date(startOfDay(wall.slice(0, 10)).getTime() + past * 1000);
}
