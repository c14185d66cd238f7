/** A column of the sheet with what it is taken for. */
export interface MappedColumn {
  place: number;
  key: string | null;
}

export interface MappingFaults {
  /** Required columns that no column of the sheet is taken for. */
  missing: string[];
  /** What two columns are taken for. */
  twice: string[];
}

/** What is wrong with a mapping; the service refuses it for the same reasons. */
export function mappingFaults(
  columns: readonly MappedColumn[],
  known: readonly { key: string; required: boolean }[],
): MappingFaults {
  const keys = columns.flatMap(({ key }) => (key === null ? [] : [key]));
  return {
    missing: known.filter(({ key, required }) => required && !keys.includes(key)).map(({ key }) => key),
    twice: [...new Set(keys.filter((key, place) => keys.indexOf(key) !== place))],
  };
}
