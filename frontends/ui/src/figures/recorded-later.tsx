import { useFormat } from '../format/use-format.ts';
import { useUiText } from '../i18n/text.tsx';
import { CountLink } from './count-link.tsx';
import type { FigureRows } from './figure-data.ts';
import classes from './figures.module.css';

export interface RecordedLaterProps {
  /** What was recorded after the last day of the period that figures are about. */
  figures: { recordedLater: number; recordedLaterRows: FigureRows; to: string } | null | undefined;
}

/** Says calmly that figures of the past count what was recorded later, and leads to it; nothing where there is none. */
export function RecordedLater({ figures }: RecordedLaterProps) {
  const { t } = useUiText();
  const format = useFormat();
  if (!figures || figures.recordedLater === 0) return null;
  const { recordedLater: count, recordedLaterRows: rows, to } = figures;
  return (
    <p className={classes['later']}>
      <CountLink count={count} rows={rows}>
        {t('figures.recordedLater', { count, to: format.date(to) })}
      </CountLink>
    </p>
  );
}
