import { estatesOffered } from '@guanjia/screens/cases';
import type { FormInstance, RefSelectProps } from '@guanjia/ui';
import { useState } from 'react';
import type { ClipboardEvent } from 'react';
import type { IntakeValues } from '../use-register-case.ts';
import { fillFromHotline } from './fill-from-hotline.ts';
import type { FilledField } from './fill-from-hotline.ts';
import { parseHotline } from './parse-hotline.ts';
import type { HotlineText } from './parse-hotline.ts';

/** What the last pasted text filled in, and how the form was before. */
interface Filled {
  fields: FilledField[];
  before: Partial<IntakeValues>;
}

/**
 * Lets a hotline's text that is pasted anywhere into the form fill it. `onFilled` hears of every change that it makes,
 * which the form itself does not report.
 */
export function useHotlinePaste(form: FormInstance<IntakeValues>, onFilled: () => void) {
  const [filled, setFilled] = useState<Filled | null>(null);

  const fill = async (said: HotlineText) => {
    const values = fillFromHotline(said, await estatesOffered());
    const fields = Object.keys(values) as FilledField[];
    const before = form.getFieldsValue(true) as IntakeValues;
    setFilled({ fields, before: { ...before } });
    form.setFieldsValue({ ...values, channel: 'HOTLINE' });
    onFilled();
    // What such a text never says is asked next.
    if (!before.categoryId) (form.getFieldInstance('categoryId') as RefSelectProps | null)?.focus();
  };

  return {
    fields: filled?.fields ?? [],
    paste(event: ClipboardEvent) {
      const said = parseHotline(event.clipboardData.getData('text/plain'));
      if (!said) return;
      event.preventDefault();
      void fill(said);
    },
    undo() {
      if (!filled) return;
      const { before, fields } = filled;
      for (const field of [...fields, 'channel'] as const) form.setFieldValue(field, before[field]);
      setFilled(null);
      onFilled();
    },
    /** Takes the marks off: what was filled has been looked at. */
    keep: () => setFilled(null),
  };
}
