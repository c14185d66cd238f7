import { useText } from '../texts.ts';
import classes from './stars.module.css';

export interface StarsProps {
  level: number;
  /** How many the scale has. */
  of?: number;
}

export function Stars({ level, of = 5 }: StarsProps) {
  const { t } = useText();
  return (
    <span className={classes['stars']} role="img" aria-label={t('stars.of', { level, of })}>
      {Array.from({ length: of }, (_, index) => (
        <svg
          key={index}
          className={classes['star']}
          data-full={index < level}
          viewBox="0 0 20 20"
          aria-hidden="true"
        >
          <path d="m10 1.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8L10 14.9l-5.2 2.7 1-5.8L1.6 7.7l5.8-.8z" />
        </svg>
      ))}
    </span>
  );
}
