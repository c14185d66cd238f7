/** One column as the address and saved views remember it. */
export interface ColumnChoice {
  key: string;
  shown: boolean;
  /** Pixels; the column's own width without it. */
  width?: number;
}

interface Declared {
  key: string;
  hidden?: boolean;
}

const NARROWEST = 48;
const WIDEST = 800;

/** All columns as they are chosen: `number,state.180` shows two of them, in that order, the second 180 px wide. */
export function readColumns(declared: readonly Declared[], text: string | null): ColumnChoice[] {
  if (!text) return declared.map(({ key, hidden = false }) => ({ key, shown: !hidden }));
  const chosen = new Map<string, ColumnChoice>();
  for (const part of text.split(',')) {
    const [key = '', width = ''] = part.split('.');
    // A column that was taken out since, or is named twice, counts for nothing.
    if (!declared.some((column) => column.key === key) || chosen.has(key)) continue;
    const pixels = widthOf(Number(width));
    chosen.set(key, { key, shown: true, ...(pixels ? { width: pixels } : {}) });
  }
  if (chosen.size === 0) return readColumns(declared, null);
  const others = declared.filter(({ key }) => !chosen.has(key)).map(({ key }) => ({ key, shown: false }));
  return [...chosen.values(), ...others];
}

function widthOf(pixels: number): number | null {
  return Number.isInteger(pixels) && pixels >= NARROWEST && pixels <= WIDEST ? pixels : null;
}

/** The columns that are shown, in their order and width. */
export function chosenColumns<Chosen extends Declared & { width?: number }>(
  declared: readonly Chosen[],
  choices: readonly ColumnChoice[],
): Chosen[] {
  return choices.flatMap(({ key, shown, width }) => {
    const column = shown ? declared.find((one) => one.key === key) : undefined;
    return column ? [width ? { ...column, width } : column] : [];
  });
}

/** The text that readColumns reads; null for the columns as they are declared. */
export function writeColumns(declared: readonly Declared[], choices: readonly ColumnChoice[]): string | null {
  const text = (some: readonly ColumnChoice[]) =>
    some
      .filter(({ shown }) => shown)
      .map(({ key, width }) => (width ? `${key}.${width}` : key))
      .join(',');
  const written = text(choices);
  return written === '' || written === text(readColumns(declared, null)) ? null : written;
}

/** The choices with one column a place further up or down. */
export function moveColumn(choices: readonly ColumnChoice[], key: string, by: -1 | 1): ColumnChoice[] {
  const from = choices.findIndex((choice) => choice.key === key);
  const to = from + by;
  const moved = choices[from];
  if (!moved || to < 0 || to >= choices.length) return [...choices];
  return choices.toSpliced(from, 1).toSpliced(to, 0, moved);
}
