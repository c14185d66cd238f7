import { useViewer } from '@guanjia/domain';
import { useAction } from '@guanjia/ui';
import type { FormInstance } from '@guanjia/ui';
import { RegisterCaseDocument } from '../generated/graphql.ts';
import type { Channel, Urgency } from '../generated/graphql.ts';
import type { IntakeDraft } from './intake-draft.ts';
import { receivedAt } from './received-at.ts';

/** Everything that the form holds: the draft and, beside it, who complained. */
export interface IntakeValues extends IntakeDraft {
  complainantName?: string;
  complainantPhone?: string;
  complainantIdNumber?: string;
}

/** Registers the case of a filled-in form. A case that names no estate belongs to the viewer's own community. */
export function useRegisterCase(form: FormInstance<IntakeValues>) {
  const { division } = useViewer();
  const [run, state] = useAction(RegisterCaseDocument, { form });
  const register = async (values: IntakeValues) => {
    const answer = await run({
      input: {
        idempotencyKey: values.idempotencyKey,
        channel: values.channel as Channel,
        urgency: values.urgency as Urgency,
        categoryId: values.categoryId ?? '',
        text: values.text?.trim() ?? '',
        location: values.location?.trim() || null,
        sourceNumber: values.sourceNumber?.trim() || null,
        estateId: values.estateId ?? null,
        divisionCode: values.estateId ? null : division.code,
        complainantName: values.complainantName?.trim() || null,
        complainantPhone: values.complainantPhone?.trim() || null,
        complainantIdNumber: values.complainantIdNumber?.trim() || null,
        receivedAt: receivedAt(values.receivedAt),
      },
    });
    return answer?.registerCase.case ?? null;
  };
  return { register, ...state };
}
