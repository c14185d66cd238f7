import type { FilterDefinition, FilterOption } from '../list-url.ts';

/** What can be asked of a field: `words` is the list's search, `prefix` a code that stands for all below it. */
export type FieldKind = 'words' | 'text' | 'choice' | 'flag' | 'date' | 'number' | 'prefix';

/** A field of the graph's filter, as the filter builder offers it. */
export interface FilterField {
  /** Its name in the graph's filter. */
  field: string;
  label: string;
  kind: FieldKind;
  /** For `choice` and `prefix`. */
  options?: FilterOption[];
  /** For a `choice` among more than are offered at once: adds what is found by what was typed to the options. */
  search?: (typed: string) => void;
  /** Whether it can be empty: the graph's filter of it has `isNull`. */
  nullable?: boolean;
}

const KINDS: Record<FilterDefinition['kind'], FieldKind> = {
  search: 'words',
  choice: 'choice',
  flag: 'flag',
  dates: 'date',
  range: 'number',
};

/** The fields of a list's plain filters, and further ones that only the builder offers. */
export function fieldsOf(
  definitions: readonly FilterDefinition[],
  further: readonly FilterField[],
): FilterField[] {
  const plain = definitions.flatMap((definition): FilterField[] => {
    const { rule, label, key, field, kind, toFilter } = definition;
    if (rule === false || (toFilter && !rule)) return [];
    const name = field ?? (kind === 'search' ? 'search' : key);
    const options = kind === 'choice' ? { options: definition.options } : {};
    return [{ field: name, label, kind: KINDS[kind], ...options, ...rule }];
  });
  return [...plain, ...further];
}
