import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { useUnsavedGuard } from '../routing/unsaved-changes.ts';
import type { UnsavedGuard } from '../routing/unsaved-changes.ts';

// By the form: whoever saves it knows its instance, and nothing of the page around it.
const guards = new WeakMap<object, UnsavedGuard>();

/** Guards what was typed into a form until it is saved, reset or gone; `lost` says what of its values leaving would lose. */
export function useFormGuard<Values>(
  form: FormInstance<Values>,
  lost: (values: Values) => boolean,
): UnsavedGuard {
  const guard = useUnsavedGuard(() => form.isFieldsTouched() && lost(form.getFieldsValue()));
  useEffect(() => void guards.set(form, guard), [form, guard]);
  return guard;
}

/** What stands in the form is saved: leaving it asks no more. */
export function formSaved(form: object | undefined): void {
  if (form) guards.get(form)?.disarm();
}

/** Whether anything is filled in at all. */
export function anyFilled(values: object): boolean {
  return Object.values(values).some(isFilled);
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
