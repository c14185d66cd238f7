import chineseDays from 'chinese-days';
import { addDays, weekday } from '@guanjia/kit';
import { nationalCalendar, nationalDays, nationalYears } from './national-calendar.ts';
import { calendarWith } from './working-calendar.rules.ts';

describe('the national calendar', () => {
  test('covers 2017 to 2026, each date once, each with the notice it comes from', () => {
    expect(nationalYears).toEqual([2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(new Set(nationalDays.map((day) => day.date)).size).toBe(nationalDays.length);
    for (const day of nationalDays) expect(day.source).toMatch(/^国办发明电〔20\d\d〕\d+号$/);
  });

  test('knows the make-up Saturdays and Sundays', () => {
    expect(nationalCalendar.day('2018-09-30').working).toBe(true);
    expect(nationalCalendar.day('2018-10-04').working).toBe(false);
    expect(nationalCalendar.day('2026-02-14').working).toBe(true);
    expect(nationalDays.every((day) => day.kind === 'OFF' || weekday(day.date) > 5)).toBe(true);
  });

  test('says that it does not know a year without data', () => {
    expect(nationalCalendar.day('2027-01-04')).toEqual({ working: true, name: null, awaits: 2027 });
  });

  test('says that the notice of the year to come can still change the end of the last loaded year', () => {
    expect(nationalCalendar.day('2026-12-24').awaits).toBeNull();
    expect(nationalCalendar.day('2026-12-25').awaits).toBe(2027);
    expect(nationalCalendar.day('2026-12-31')).toEqual({ working: true, name: null, awaits: 2027 });
    expect(nationalCalendar.day('2025-12-31').awaits).toBeNull();
    const next = [
      { date: '2026-12-31', kind: 'OFF', name: '元旦', source: 'x' },
      { date: '2027-01-01', kind: 'OFF', name: '元旦', source: 'x' },
    ] as const;
    const loaded = calendarWith(nationalCalendar, next, 2027);
    expect(loaded.day('2026-12-31')).toEqual({ working: false, name: '元旦', awaits: null });
    expect(loaded.day('2026-12-25').awaits).toBeNull();
    expect(loaded.day('2027-12-30').awaits).toBe(2028);
    expect(calendarWith(nationalCalendar, [], 2025).day('2025-12-30').awaits).toBeNull();
  });

  test('agrees with the independent package on every day of the ten years', () => {
    for (let date = '2017-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      // The package reads a bare date as midnight UTC, which west of UTC is the day before; with a time it reads local time.
      const theirs = chineseDays.isWorkday(`${date} 12:00`);
      expect({ date, working: nationalCalendar.day(date).working }).toEqual({ date, working: theirs });
    }
  });
});
