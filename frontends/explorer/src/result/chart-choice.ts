import type { ResultTable } from './table-of.ts';

export type ChartKind = 'bar' | 'line' | 'pie';

export interface ChartChoice {
  kind: ChartKind;
  /** The column that names each point. */
  category: string;
  /** The columns that are drawn. */
  values: string[];
}

/** Columns that hold nothing but numbers and empty cells, with at least one number. */
export function numberColumns({ columns, rows }: ResultTable): string[] {
  return columns.filter((column) => {
    const cells = rows.map((row) => row[column]).filter((cell) => cell !== null && cell !== undefined);
    return cells.length > 0 && cells.every((cell) => typeof cell === 'number');
  });
}

/** What to draw when nobody has chosen: the first text column against the first numbers: a second column may be of another scale. Null when there are no numbers. */
export function suggestedChart(table: ResultTable): ChartChoice | null {
  const numbers = numberColumns(table);
  if (numbers.length === 0) return null;
  const texts = table.columns.filter((column) => !numbers.includes(column));
  // An id names a point rightly and tells a reader nothing.
  const category = texts.find((column) => !/(^|\.)id$/.test(column)) ?? texts[0] ?? table.columns[0] ?? '';
  const dated = table.rows.every((row) => /^\d{4}-\d{2}/.test(String(row[category] ?? '')));
  return { kind: dated && table.rows.length > 1 ? 'line' : 'bar', category, values: numbers.slice(0, 1) };
}

/** A choice made for an earlier answer, kept as far as the columns are still there. */
export function keptChart(choice: ChartChoice | null, table: ResultTable): ChartChoice | null {
  const suggested = suggestedChart(table);
  if (!choice || !suggested) return suggested;
  const values = choice.values.filter((column) => numberColumns(table).includes(column));
  return {
    kind: choice.kind,
    category: table.columns.includes(choice.category) ? choice.category : suggested.category,
    values: values.length > 0 ? values : suggested.values,
  };
}
