import { holidayNotices } from './state-council-notices.ts';
import { daysOfNotices, workingCalendar } from './working-calendar.rules.ts';

/** The days that every new database starts with. */
export const nationalDays = daysOfNotices(holidayNotices);
export const nationalYears = holidayNotices.map((notice) => notice.year);

/** The national calendar 2017–2026, for rules that run without a database (demo, tests). */
export const nationalCalendar = workingCalendar(nationalDays, nationalYears);
