import { useQuery } from '@apollo/client/react';
import { DeadlinePreviewDocument } from '../generated/graphql.ts';
import type { Channel, Urgency } from '../generated/graphql.ts';
import { receivedAt } from './received-at.ts';

export interface DeadlineSubject {
  channel: string | undefined;
  urgency: string | undefined;
  categoryId: string | undefined;
  receivedAt: string | undefined;
}

/** The deadlines that a case like this would get; nothing is asked until the category is known. */
export function useDeadlinePreview(subject: DeadlineSubject) {
  const { data, previousData, loading, error } = useQuery(DeadlinePreviewDocument, {
    variables: {
      input: {
        channel: (subject.channel ?? 'CALL') as Channel,
        urgency: (subject.urgency ?? 'NORMAL') as Urgency,
        categoryId: subject.categoryId ?? '',
        receivedAt: receivedAt(subject.receivedAt),
      },
    },
    skip: !subject.categoryId,
  });
  return { deadlines: (data ?? previousData)?.deadlinePreview ?? [], loading, error };
}
