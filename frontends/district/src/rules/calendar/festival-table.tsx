import { useFormat } from '@guanjia/domain';
import { useText } from '@guanjia/ui';
import styles from './calendar.module.css';
import { festivalsOf } from './year-days.ts';
import type { SpecialDay } from './year-days.ts';
import { useHolidayName, useRange } from './year-calendar.tsx';

/** The year's festivals in words, with the notice that each comes from. */
export function FestivalTable({ days }: { days: readonly SpecialDay[] }) {
  const { t } = useText();
  const format = useFormat();
  const name = useHolidayName();
  const range = useRange();
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('timing.calendar.festivals')}>
      <table className={styles['festivals']}>
        <thead>
          <tr>
            <th scope="col">{t('timing.calendar.festival')}</th>
            <th scope="col">{t('timing.calendar.off')}</th>
            <th scope="col">{t('timing.calendar.worked')}</th>
            <th scope="col">{t('timing.calendar.source')}</th>
          </tr>
        </thead>
        <tbody>
          {festivalsOf(days).map((festival) => (
            <tr key={`${festival.name} ${festival.source}`}>
              <th scope="row">{name(festival.name)}</th>
              <td>
                {festival.off.map((run) => (
                  <div key={run.from}>{range(run)}</div>
                ))}
                {festival.daysOff > 0 ? (
                  <div className={styles['minor']}>
                    {t('timing.calendar.days', { count: festival.daysOff })}
                  </div>
                ) : null}
              </td>
              <td>
                {festival.work.map((date) => (
                  <div key={date}>
                    {format.date(date)} {format.weekday(date)}
                  </div>
                ))}
                {festival.work.length === 0 ? t('common.none') : null}
              </td>
              <td className={styles['minor']}>{festival.source}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
