import { useFormat } from '../format/use-format.ts';
import { useText } from '../texts.ts';
import { CountLink } from './count-link.tsx';
import type { FigureRows } from './figure-data.ts';
import classes from './figures.module.css';

/** What was recorded after the last day of the period that figures are about. */
interface RecordedLaterFigures {
  recordedLater: number;
  recordedLaterRows: FigureRows;
  /** Collective petitions, where the page shows figures of them. */
  petitionsRecordedLater?: number;
  petitionsRecordedLaterRows?: FigureRows;
  to: string;
}

export interface RecordedLaterProps {
  figures: RecordedLaterFigures | null | undefined;
}

/** Says calmly that figures of the past count what was recorded later, and leads to it; nothing where there is none. */
export function RecordedLater({ figures }: RecordedLaterProps) {
  const { t } = useText();
  const format = useFormat();
  if (!figures) return null;
  const to = format.date(figures.to);
  const parts = [
    { name: 'recordedLater', count: figures.recordedLater, rows: figures.recordedLaterRows },
    {
      name: 'petitionsRecordedLater',
      count: figures.petitionsRecordedLater ?? 0,
      rows: figures.petitionsRecordedLaterRows,
    },
  ];
  return parts
    .filter(({ count }) => count > 0)
    .map(({ name, count, rows }) => (
      <p key={name} className={classes['later']}>
        <CountLink count={count} rows={rows}>
          {t(`figures.${name}`, { count, to })}
        </CountLink>
      </p>
    ));
}
