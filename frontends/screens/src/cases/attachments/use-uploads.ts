import { useMutation } from '@apollo/client/react';
import { newIdempotencyKey, useErrorText } from '@guanjia/ui';
import { useState } from 'react';
import { REFRESHED } from '../../case-summary/index.ts';
import { AddAttachmentDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { faultOfFile, LARGEST_FILE } from './attachment-rules.ts';
import { uploadDocument } from './upload-document.ts';

/** A file on its way, or one that did not get there. */
export interface Upload {
  key: string;
  name: string;
  /** 0 to 1. */
  share: number;
  /** Why it did not get there, in the user's language. */
  fault: string | null;
}

/** Sends files one after the other and hangs each on the case; those that fail stay with what was wrong. */
export function useUploads(caseId: string) {
  const { t } = useText();
  const errorText = useErrorText();
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [attach] = useMutation(AddAttachmentDocument, { refetchQueries: REFRESHED });
  const change = (key: string, changes: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...changes } : one)));
  const drop = (key: string) => setUploads((all) => all.filter((one) => one.key !== key));

  const send = async (file: File, key: string) => {
    const fault = faultOfFile(file);
    if (fault) {
      change(key, { fault: t(`errors.${fault}`, { name: file.name, largest: LARGEST_FILE, type: '' }) });
      return;
    }
    try {
      const documentId = await uploadDocument(file, (share) => change(key, { share }));
      const { error } = await attach({ variables: { input: { caseId, documentId } } });
      if (error) throw error;
      drop(key);
    } catch (failure) {
      change(key, { fault: errorText(failure) });
    }
  };
  const add = async (files: readonly File[]) => {
    const queue = files.map((file) => ({ file, key: newIdempotencyKey() }));
    setUploads((all) => [
      ...all,
      ...queue.map(({ file, key }) => ({ key, name: file.name, share: 0, fault: null })),
    ]);
    for (const { file, key } of queue) await send(file, key);
  };
  return { uploads, add, drop };
}
