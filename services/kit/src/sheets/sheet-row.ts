/** A row of a sheet as text, with the number that a person sees beside it. */
export interface SheetRow {
  number: number;
  cells: string[];
}

/** Without what PostgreSQL takes in no text: NUL, and halves of signs. */
export function storable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '').trim();
}
