/** A day that differs from the weekly rhythm, as the graph gives it. */
export interface SpecialDay {
  date: string;
  type: 'OFF' | 'WORK';
  name: string;
  source: string;
}

export interface ShownDay {
  date: string;
  /** Of the month. */
  day: number;
  weekend: boolean;
  special: SpecialDay | null;
}

export interface Month {
  /** `2026-01`. */
  key: string;
  weeks: { key: string; cells: { key: string; day: ShownDay | null }[] }[];
}

/** The weeks of each month of a year, Monday first; cells without a day where a week reaches out of its month. */
export function monthsOf(year: number, days: readonly SpecialDay[]): Month[] {
  const special = new Map(days.map((day) => [day.date, day]));
  return Array.from({ length: 12 }, (_, month) => {
    const key = `${year}-${String(month + 1).padStart(2, '0')}`;
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() + 6) % 7;
    const cells = Array.from({ length: Math.ceil((before + length) / 7) * 7 }, (_cell, at) => {
      const day = at - before + 1;
      if (day < 1 || day > length) return { key: `${key} ${at}`, day: null };
      const date = `${key}-${String(day).padStart(2, '0')}`;
      return { key: date, day: { date, day, weekend: at % 7 > 4, special: special.get(date) ?? null } };
    });
    const weeks = Array.from({ length: cells.length / 7 }, (_week, week) => ({
      key: `${key} week ${week}`,
      cells: cells.slice(week * 7, week * 7 + 7),
    }));
    return { key, weeks };
  });
}

export interface Festival {
  name: string;
  source: string;
  /** Runs of days off, each as its first and last day. */
  off: { from: string; to: string }[];
  daysOff: number;
  /** Make-up working days. */
  work: string[];
}

/** The days by festival, as a notice tells them. */
export function festivalsOf(days: readonly SpecialDay[]): Festival[] {
  const festivals: Festival[] = [];
  for (const { date, type, name, source } of [...days].sort((a, b) => (a.date < b.date ? -1 : 1))) {
    let festival = festivals.find((one) => one.name === name && one.source === source);
    if (!festival) {
      festival = { name, source, off: [], daysOff: 0, work: [] };
      festivals.push(festival);
    }
    if (type === 'WORK') festival.work.push(date);
    else addDayOff(festival, date);
  }
  return festivals;
}

function addDayOff(festival: Festival, date: string): void {
  const last = festival.off.at(-1);
  festival.daysOff += 1;
  if (last && Date.parse(date) - Date.parse(last.to) === 86_400_000) last.to = date;
  else festival.off.push({ from: date, to: date });
}
