import chineseDays from 'chinese-days';
import { addDays, weekday } from '@guanjia/kit';
import { nationalCalendar, nationalDays, nationalYears } from './national-calendar.ts';

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
    expect(nationalCalendar.day('2027-01-04')).toEqual({ working: true, name: null, known: false });
  });

  test('agrees with the independent package on every day of the ten years', () => {
    for (let date = '2017-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      // The package reads a bare date as midnight UTC, which west of UTC is the day before; with a time it reads local time.
      const theirs = chineseDays.isWorkday(`${date} 12:00`);
      expect({ date, working: nationalCalendar.day(date).working }).toEqual({ date, working: theirs });
    }
  });
});
