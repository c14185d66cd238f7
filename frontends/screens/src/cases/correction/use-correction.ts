import { useFormat } from '@guanjia/domain';
import { graphClient, useAction, useMerge } from '@guanjia/ui';
import type { FormInstance } from '@guanjia/ui';
import { useState } from 'react';
import { REFRESHED } from '../../case-summary/index.ts';
import { CorrectCaseDocument, CorrectedCaseDocument } from '../../generated/graphql.ts';
import type { CorrectCaseInput } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import type { ShownCase } from '../page/use-case-page.ts';
import type { CorrectedValues } from './corrections.ts';
import { useCorrectedFields } from './use-corrected-fields.ts';

export interface CorrectionForm {
  text: string;
  location?: string | null;
  categoryId: string;
  urgency: string;
  estateId?: string | null;
  reason: string;
}

type CorrectedCase = Pick<ShownCase, 'text' | 'location' | 'urgency'> & {
  category: { id: string };
  estate: { id: string } | null;
};

/** What can be put right of a case, as it is now. */
export function valuesOf({ text, location, urgency, category, estate }: CorrectedCase): CorrectedValues {
  return { text, location, urgency, categoryId: category.id, estateId: estate?.id ?? null };
}

/**
 * Saves corrections on the version that the form began with. When somebody else was faster, both people's work is laid
 * side by side, and what is chosen is saved on top.
 */
export function useCorrection(shown: ShownCase, form: FormInstance<CorrectionForm>, onDone: () => void) {
  const { t } = useText();
  const { date, dateTime } = useFormat();
  // The page may learn of a newer version while somebody types: the form stays on the one that it began with.
  const [base] = useState({ values: valuesOf(shown), version: shown.version, dueOn: shown.dueOn });
  const fields = useCorrectedFields(new Map(shown.estate ? [[shown.estate.id, shown.estate.name]] : []));
  const [run, { busy, error }] = useAction(CorrectCaseDocument, {
    form,
    refetch: REFRESHED,
    done: ({ correctCase: { case: after } }) =>
      after.dueOn === base.dueOn
        ? t('correction.done')
        : t('correction.doneMoved', { date: after.dueOn ? date(after.dueOn) : '' }),
    onConflict: () => merge.resolve({ ...base.values }, { ...mineOf(form.getFieldsValue()) }),
  });
  const save = async (values: CorrectedValues, version: number): Promise<boolean> => {
    const input = { ...values, id: shown.id, version, reason: form.getFieldValue('reason') as string };
    const saved = (await run({ input: input as CorrectCaseInput })) !== null;
    if (saved) onDone();
    return saved;
  };
  const merge = useMerge({
    fields,
    load: async () => {
      const { data } = await graphClient.query({
        query: CorrectedCaseDocument,
        variables: { id: shown.id },
        fetchPolicy: 'network-only',
      });
      const theirs = data?.case;
      if (!theirs) return null;
      const last = theirs.events.nodes[0];
      return {
        values: { ...valuesOf(theirs) },
        version: theirs.version,
        ...(last ? { by: last.actorName ?? undefined, at: dateTime(last.occurredAt) } : {}),
      };
    },
    save,
  });
  return {
    base: base.values,
    submit: (values: CorrectionForm) => save(mineOf(values), base.version),
    busy,
    error,
    mergeDialog: merge.dialog,
  };
}

function mineOf({ text, location, categoryId, urgency, estateId }: CorrectionForm): CorrectedValues {
  return {
    text: text.trim(),
    location: location?.trim() || null,
    categoryId,
    urgency,
    estateId: estateId ?? null,
  };
}
