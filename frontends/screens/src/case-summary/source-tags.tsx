import { StatusTag } from '@guanjia/ui';
import { useText } from '../scope.ts';

export interface SourceTagsProps {
  reports: { readonly supplements: number; readonly reminders: number };
}

/** How often the source of a case has urged it or added to it; nothing while it has not. */
export function SourceTags({ reports: { supplements, reminders } }: SourceTagsProps) {
  const { t } = useText();
  return (
    <>
      {reminders > 0 ? <StatusTag tone="warn">{t('case.urged', { count: reminders })}</StatusTag> : null}
      {supplements > 0 ? (
        <StatusTag tone="info">{t('case.supplemented', { count: supplements })}</StatusTag>
      ) : null}
    </>
  );
}
