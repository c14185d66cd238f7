import type { SelectProps } from 'antd';
import { useEffect, useState } from 'react';

/**
 * What was typed into a choice and confirmed before its options had arrived: the first one that is found is taken then,
 * wherever the focus is by that time. Until it is found the field shows the text that it waits for.
 */
export function useAwaitedChoice({ mode, loading, options, showSearch, placeholder, onChange }: SelectProps) {
  const [text, setText] = useState<string | null>(null);
  const search = typeof showSearch === 'object' ? showSearch : undefined;

  useEffect(() => {
    if (text === null || loading) return;
    const first = options?.find(({ disabled }) => !disabled);
    setText(null);
    if (first) onChange?.(first.value, first);
    search?.onSearch?.('');
  }, [text, loading, options, search, onChange]);

  return {
    /** Waits for the options of a text; whether there is anything to wait for. */
    waitFor(typed: string): boolean {
      if (mode || !loading || !search?.onSearch || !typed) return false;
      setText(typed);
      return true;
    },
    props: {
      placeholder: text ?? placeholder,
      // As the list closes the kit empties the search, which would take back what is waited for.
      ...(search?.onSearch
        ? {
            showSearch: { ...search, onSearch: (typed: string) => text === null && search.onSearch?.(typed) },
          }
        : {}),
    },
  };
}
