import { useFormat } from '@guanjia/domain';
import { useText } from '@guanjia/ui';
import styles from './calendar.module.css';
import { monthsOf } from './year-days.ts';
import type { ShownDay, SpecialDay } from './year-days.ts';

interface YearCalendarProps {
  year: number;
  days: readonly SpecialDay[];
}

/** A whole year at a glance: twelve small months with the days off and the weekends that are worked. */
export function YearCalendar({ year, days }: YearCalendarProps) {
  const { t, language } = useText();
  const names = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const weekdays = weekdayNames(language);
  return (
    <div className={styles['months']}>
      {monthsOf(year, days).map(({ key, weeks }) => (
        <table key={key} className={styles['month']}>
          <caption>{names.format(new Date(`${key}-01T00:00:00Z`))}</caption>
          <thead>
            <tr>
              {weekdays.map(({ short, long }) => (
                <th key={long} scope="col" abbr={long}>
                  {short}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.key}>
                {week.cells.map((cell) =>
                  cell.day ? (
                    <DayCell key={cell.key} day={cell.day} />
                  ) : (
                    <td key={cell.key} aria-hidden="true" />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p className={styles['legend']}>
        <span className={styles['mark']} data-kind="OFF">
          {t('timing.calendar.offMark')}
        </span>
        {t('timing.calendar.offLegend')}
        <span className={styles['mark']} data-kind="WORK">
          {t('timing.calendar.workMark')}
        </span>
        {t('timing.calendar.workLegend')}
      </p>
    </div>
  );
}

function DayCell({ day: { day, weekend, special } }: { day: ShownDay }) {
  const { t } = useText();
  const name = useHolidayName();
  if (!special) return <td data-weekend={weekend || undefined}>{day}</td>;
  const off = special.type === 'OFF';
  const told = t(off ? 'timing.calendar.dayOff' : 'timing.calendar.dayWorked', { name: name(special.name) });
  return (
    <td data-kind={special.type} title={told}>
      <span aria-hidden="true">{day}</span>
      <span aria-hidden="true" className={styles['sign']}>
        {t(off ? 'timing.calendar.offMark' : 'timing.calendar.workMark')}
      </span>
      <span className="gj-visually-hidden">{`${day} ${told}`}</span>
    </td>
  );
}

/** A holiday's name in the reader's language; one that nobody translated keeps its own. */
export function useHolidayName() {
  const { t } = useText();
  return (name: string): string => t(`holidays.${name}`, { defaultValue: name });
}

function weekdayNames(language: string): { short: string; long: string }[] {
  const form = (weekday: 'narrow' | 'long') =>
    new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
  const [short, long] = [form('narrow'), form('long')];
  // 2018-01-01 was a Monday.
  return Array.from({ length: 7 }, (_, at) => {
    const day = new Date(Date.UTC(2018, 0, 1 + at));
    return { short: short.format(day), long: long.format(day) };
  });
}

/** A run of days in words: one date, or the first and the last. */
export function useRange() {
  const { t } = useText();
  const format = useFormat();
  return ({ from, to }: { from: string; to: string }) =>
    from === to
      ? format.date(from)
      : t('timing.calendar.range', { from: format.date(from), to: format.date(to) });
}
