import type { TypedDocumentNode } from '@apollo/client';
import { useMutation } from '@apollo/client/react';
import type { FormInstance } from 'antd';
import { useRef, useState } from 'react';
import { errorText } from '../graph/error-text.ts';
import { graphErrors } from '../graph/errors.ts';
import { useText } from '../i18n/text.tsx';
import { confirm, toast } from '../notices/notices.ts';
import { graphClient } from '../graph/client.ts';
import { formSaved } from './form-guard.ts';

export interface ActionOptions<Data> {
  /** Errors that name a field are shown at it; once it worked, what stands in the form counts as saved. */
  form?: FormInstance;
  /** API field → form field, where they are called differently. */
  fields?: Record<string, string>;
  /** What is said when it worked. */
  done?: string | ((data: Data) => string);
  /** Names of queries to ask again afterwards. */
  refetch?: string[];
  /** When someone else was faster, instead of the offer to reload: see useMerge. */
  onConflict?: () => void | Promise<void>;
}

export interface ActionState {
  busy: boolean;
  /** What is left to show beside the form: errors that belong to no field. */
  error: unknown;
  reset: () => void;
}

/**
 * A mutation as people experience it: resolves to the answer or to null, puts field errors on the form, offers to reload
 * when someone else was faster, and keeps every other error to be shown in place. One at a time: a second press while the
 * first is on its way does nothing, and resolves to null.
 */
export function useAction<Data, Variables extends Record<string, unknown>>(
  document: TypedDocumentNode<Data, Variables>,
  { form, fields = {}, done, refetch, onConflict }: ActionOptions<Data> = {},
): [(variables: Variables) => Promise<Data | null>, ActionState] {
  const { t } = useText();
  const [mutate, { loading }] = useMutation(document as TypedDocumentNode<Data, Record<string, unknown>>);
  const [error, setError] = useState<unknown>(null);
  // Not `loading`: two presses may come before it is rendered.
  const running = useRef(false);

  const run = async (variables: Variables): Promise<Data | null> => {
    if (running.current) return null;
    running.current = true;
    setError(null);
    const result = await mutate({ variables, ...(refetch ? { refetchQueries: refetch } : {}) }).catch(
      (thrown: unknown) => ({ data: undefined, error: thrown }),
    );
    running.current = false;
    if (!result.error && result.data) {
      const data = result.data as Data;
      formSaved(form);
      if (done) toast.success(typeof done === 'string' ? done : done(data));
      return data;
    }
    await fail(result.error ?? new Error('no data'));
    return null;
  };

  const fail = async (failure: unknown): Promise<void> => {
    const errors = graphErrors(failure);
    if (errors.some(({ code }) => code === 'VERSION_CONFLICT')) {
      if (onConflict) return onConflict();
      const reload = await confirm({
        title: t('conflict.title'),
        body: t('conflict.body'),
        okText: t('conflict.reload'),
      });
      if (reload) await graphClient.refetchQueries({ include: 'active' });
      return;
    }
    const atFields = form
      ? errors.filter(({ field }) => field && form.getFieldInstance(fieldName(field)))
      : [];
    form?.setFields(
      atFields.map((one) => ({ name: fieldName(one.field ?? '').split('.'), errors: [errorText(one, t)] })),
    );
    if (atFields.length < errors.length) setError(failure);
    else if (atFields[0]?.field) form?.scrollToField(fieldName(atFields[0].field), { focus: true });
  };

  const fieldName = (field: string): string => {
    const name = field.replace(/^input\./, '');
    return fields[name] ?? name;
  };

  return [run, { busy: loading, error, reset: () => setError(null) }];
}
