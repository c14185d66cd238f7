import { useMutation } from '@apollo/client/react';
import { LinkRegisteredDocument } from '../../generated/graphql.ts';
import type { RegisteredCase } from '../registered.tsx';
import type { ChosenOriginal } from './likely-duplicates.tsx';

/** Links a case that has just been saved to the earlier one that was chosen; the case is saved whatever comes of it. */
export function useLinkRegistered() {
  const [link] = useMutation(LinkRegisteredDocument);
  return async (made: RegisteredCase, original: ChosenOriginal): Promise<RegisteredCase> => {
    const { id, version } = made;
    const { data } = await link({ variables: { input: { id, version, ofId: original.id } } }).catch(() => ({
      data: undefined,
    }));
    const linked = data?.linkDuplicate.case;
    if (!linked) return { ...made, notLinkedTo: original.number };
    return {
      ...made,
      version: linked.version,
      linkedTo: linked.duplicateOf?.number ?? original.number,
    };
  };
}
