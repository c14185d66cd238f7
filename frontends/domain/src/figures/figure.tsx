import type { FigureData } from './figure-data.ts';
import { CountLink } from './count-link.tsx';
import classes from './figures.module.css';
import { useFigureText } from './use-figure-text.ts';

/** A figure in a line of text: its value, and numerator and denominator leading to their rows. */
export function Figure({ figure }: { figure: FigureData }) {
  const text = useFigureText();
  return (
    <span>
      <strong className={classes['inline']}>{text.value(figure)}</strong> <FigureParts figure={figure} />
    </span>
  );
}

/** `201 / 209`, each leading to its rows. */
export function FigureParts({ figure }: { figure: FigureData }) {
  const text = useFigureText();
  return (
    <span className={classes['parts']}>
      <CountLink count={figure.numerator} rows={figure.numeratorRows} figure={`${figure.key}.numerator`}>
        {text.part(figure, figure.numerator)}
      </CountLink>
      <span aria-hidden="true"> / </span>
      <CountLink
        count={figure.denominator}
        rows={figure.denominatorRows}
        figure={`${figure.key}.denominator`}
      >
        {figure.denominator === figure.numerator ? undefined : text.part(figure, figure.denominator)}
      </CountLink>
    </span>
  );
}
