/** A figure as the graph gives it. */
export interface FigureData {
  key: string;
  numerator: number;
  denominator: number;
  value?: number | null | undefined;
  unit: string;
  numeratorRows?: FigureRows | null | undefined;
  denominatorRows?: FigureRows | null | undefined;
}

/** The root connection field and the filter that list exactly the rows behind a number. */
export interface FigureRows {
  field: string;
  filter: unknown;
}
