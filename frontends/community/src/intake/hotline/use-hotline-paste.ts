import { estatesOffered } from '@guanjia/screens/cases';
import type { FormInstance, RefSelectProps } from '@guanjia/ui';
import { useState } from 'react';
import type { ClipboardEvent } from 'react';
import type { IntakeValues } from '../use-register-case.ts';
import { readPaste, type FilledField, type PasteReading } from './read-paste.ts';

/** What the last pasted text filled in, and how the form was before. */
interface Filled {
  reading: PasteReading;
  fields: FilledField[];
  before: Partial<IntakeValues>;
}

/** What every form has from the beginning: a text that says otherwise takes its place. */
const PRESET: ReadonlySet<FilledField> = new Set(['channel', 'urgency']);

/**
 * Lets a text that is pasted anywhere into the form fill it: a work order, a letter, free words. `onFilled` hears of
 * every change that it makes, which the form itself does not report.
 */
export function useHotlinePaste(form: FormInstance<IntakeValues>, onFilled: () => void) {
  const [filled, setFilled] = useState<Filled | null>(null);

  /** `words`: the pasted text when it is to be added to the complaint's, which the browser has not done. */
  const fill = async (pasted: string, words: string | null) => {
    const before = { ...(form.getFieldsValue(true) as IntakeValues) };
    const reading = readPaste(pasted, await estatesOffered());
    const read = { ...reading?.values };
    // Free words are the text as they stand, and overwrite nothing that was typed.
    if (reading?.kind !== 'WORK_ORDER') {
      if (words !== null) read.text = words;
      for (const field of Object.keys(read) as FilledField[]) {
        if (field !== 'text' && before[field] && !PRESET.has(field)) delete read[field];
      }
    }
    const fields = Object.keys(read) as FilledField[];
    if (read.text !== undefined) read.text = [before.text, read.text].filter(Boolean).join('\n');
    form.setFieldsValue(read);
    setFilled(reading && { reading, fields, before });
    onFilled();
    // What such a text never says is asked next.
    if (reading?.kind === 'WORK_ORDER' && !before.categoryId)
      (form.getFieldInstance('categoryId') as RefSelectProps | null)?.focus();
  };

  return {
    reading: filled?.reading ?? null,
    fields: filled?.fields ?? [],
    paste(event: ClipboardEvent) {
      const pasted = event.clipboardData.getData('text/plain');
      const intoText = event.target instanceof HTMLTextAreaElement;
      const workOrder = readPaste(pasted, [])?.kind === 'WORK_ORDER';
      if (!workOrder && intoText) {
        void fill(pasted, null);
        return;
      }
      if (!workOrder && !wouldBeCut(pasted, event.target)) return;
      event.preventDefault();
      void fill(pasted, pasted);
    },
    /** Takes an estate that was suggested. */
    choose(estateId: string) {
      form.setFieldValue('estateId', estateId);
      setFilled(
        filled && {
          ...filled,
          reading: { ...filled.reading, suggestions: [] },
          fields: [...new Set([...filled.fields, 'estateId' as const])],
        },
      );
      onFilled();
    },
    undo() {
      if (!filled) return;
      for (const field of filled.fields) form.setFieldValue(field, filled.before[field]);
      setFilled(null);
      onFilled();
    },
    /** Takes the marks off: what was filled has been looked at. */
    keep: () => setFilled(null),
  };
}

/** Whether a field of one line would lose some of it: its line ends, or what is longer than it takes. */
function wouldBeCut(pasted: string, target: EventTarget): boolean {
  if (!(target instanceof HTMLInputElement)) return false;
  const { maxLength } = target;
  return pasted.trim().includes('\n') || (maxLength >= 0 && pasted.length > maxLength);
}
