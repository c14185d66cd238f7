import type { SelectProps } from 'antd';
import { useEffect, useState } from 'react';
import { useFormChoices } from './awaited-choices.ts';

interface Awaited {
  readonly text: string;
  /** The form goes on without it. */
  readonly end: () => void;
}

/**
 * What was typed into a choice and confirmed before its options had arrived: the first one that is found is taken then,
 * wherever the focus is by that time. Until it is found the field shows the text that it waits for, and what is sent of the
 * form waits with it.
 */
export function useAwaitedChoice({ mode, loading, options, showSearch, placeholder, onChange }: SelectProps) {
  const [awaited, setAwaited] = useState<Awaited | null>(null);
  const choices = useFormChoices();
  const search = typeof showSearch === 'object' ? showSearch : undefined;

  useEffect(() => {
    if (awaited === null || loading) return;
    const found = options?.find(
      (option) => !option.disabled && (search?.onSearch !== undefined || says(option.label, awaited.text)),
    );
    setAwaited(null);
    if (found) onChange?.(found.value, found);
    search?.onSearch?.('');
    awaited.end();
  }, [awaited, loading, options, search, onChange]);
  useEffect(() => awaited?.end, [awaited]);

  return {
    /** Waits for the options of a text; whether there is anything to wait for. */
    waitFor(typed: string): boolean {
      if (mode || !loading || !search || !typed) return false;
      setAwaited({ text: typed, end: choices.begin() });
      return true;
    },
    props: {
      placeholder: awaited?.text ?? placeholder,
      // As the list closes the kit empties the search, which would take back what is waited for.
      ...(search?.onSearch
        ? {
            showSearch: {
              ...search,
              onSearch: (typed: string) => awaited === null && search.onSearch?.(typed),
            },
          }
        : {}),
    },
  };
}

/** Whether a label has a text in it, as the kit looks for it among options that are all there. */
function says(label: unknown, text: string): boolean {
  return typeof label === 'string' && label.toUpperCase().includes(text.toUpperCase());
}
