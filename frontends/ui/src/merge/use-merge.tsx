import { useState } from 'react';
import type { ReactNode } from 'react';
import { lazyPart } from '../app/lazy-part.tsx';
import { useUiText } from '../i18n/text.tsx';
import { toast } from '../notices/notices.ts';
import type { MergeDialogProps } from './merge-dialog.tsx';

const MergeDialog = lazyPart<MergeDialogProps>(() =>
  import('./merge-dialog.tsx').then((part) => part.MergeDialog),
);

export type MergeValues = Record<string, unknown>;

export interface MergeField {
  key: string;
  label: string;
  /** A value as it is read; its text unless told. */
  render?: (value: unknown) => ReactNode;
}

/** A record as others have left it. */
export interface TheirState {
  values: MergeValues;
  version: number;
  /** Who changed it last, where that is known. */
  by?: string | undefined;
  /** When, as it is to be read. */
  at?: string | undefined;
}

export interface MergeOptions {
  fields: readonly MergeField[];
  /** Reads the record anew; null when it is gone. */
  load: () => Promise<TheirState | null>;
  /** Saves what was chosen on top of their version. */
  save: (values: MergeValues, version: number) => Promise<unknown>;
}

export interface Merging {
  /** Shows what both have made of the record: to be called when a save met VERSION_CONFLICT. */
  resolve: (base: MergeValues, mine: MergeValues) => Promise<void>;
  /** To be placed anywhere in the page. */
  dialog: ReactNode;
}

/**
 * What to do when somebody else was faster: field by field mine, theirs and what both began with, a choice where both
 * changed the same, and the save again on their version. Goes with `onConflict` of `useAction`.
 */
export function useMerge({ fields, load, save }: MergeOptions): Merging {
  const { t } = useUiText();
  const [conflict, setConflict] = useState<{
    base: MergeValues;
    mine: MergeValues;
    theirs: TheirState;
  } | null>(null);
  const resolve = async (base: MergeValues, mine: MergeValues) => {
    const theirs = await load();
    if (theirs) setConflict({ base, mine, theirs });
    else toast.error(t('merge.gone'));
  };
  const dialog = conflict && (
    <MergeDialog
      key={conflict.theirs.version}
      fields={fields}
      {...conflict}
      onCancel={() => setConflict(null)}
      onSave={async (values) => {
        await save(values, conflict.theirs.version);
        // A third person may be faster still: then `resolve` was called anew and shows their version. Any other failure
        // is told where the work is, beside what was typed.
        setConflict((now) => (now === conflict ? null : now));
      }}
    />
  );
  return { resolve, dialog };
}
