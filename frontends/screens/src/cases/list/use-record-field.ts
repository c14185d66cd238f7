import type { TypedDocumentNode } from '@apollo/client';
import { graphClient } from '@guanjia/ui';
import type { FilterField, FilterOption } from '@guanjia/ui';
import { useEffect, useState } from 'react';
import { idsIn } from './ids-in.ts';

/** Asks for records by a filter; each has a name. */
type RecordNames<Filter> = TypedDocumentNode<
  { records: { nodes: { id: string; name: string }[] } },
  { filter: Filter; first: number }
>;

interface RecordField<Filter> {
  field: string;
  label: string;
  document: RecordNames<Filter>;
  /** The list's condition, whose records have to be named. */
  condition: unknown;
  nullable?: boolean;
}

interface RecordFilter {
  id?: { in?: string[] | null } | null;
  search?: string | null;
}

/** Records offered before anything is typed, and found by what is. */
const OFFERED = 50;

/** A field of the filter builder whose values are records: found by typing, known by name where the list's filter has them. */
export function useRecordField<Filter extends RecordFilter>({
  document,
  condition,
  ...field
}: RecordField<Filter>): FilterField {
  const [options, setOptions] = useState<FilterOption[]>([]);
  const named = [...new Set(idsIn(condition, field.field))].toSorted().join(',');
  const find = async (filter: RecordFilter) => {
    const { data } = await graphClient
      .query({ query: document, variables: { filter: filter as Filter, first: OFFERED } })
      .catch(() => ({ data: undefined }));
    const found = (data?.records?.nodes ?? []).map(({ id, name }) => ({ value: id, label: name }));
    setOptions((known) => [
      ...known,
      ...found.filter(({ value }) => !known.some((one) => one.value === value)),
    ]);
  };
  useEffect(() => {
    if (named) void find({ id: { in: named.split(',') } });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only other ids are asked for anew
  }, [named]);
  return {
    ...field,
    kind: 'choice',
    options,
    search: (typed) => void find(typed.trim() ? { search: typed.trim() } : {}),
  };
}
