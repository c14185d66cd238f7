import { useQuery } from '@apollo/client/react';
import { useFormat } from '@guanjia/domain';
import { Button, ErrorPanel, Section } from '@guanjia/ui';
import { useState } from 'react';
import { ImportNotesDocument } from '../../generated/graphql.ts';
import type { ImportFindingsQuery, ImportWorkFragment } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { ProblemTable } from './import-problems.tsx';
import styles from './imports.module.css';

export interface ImportNotesProps {
  job: ImportWorkFragment;
  counts: ImportFindingsQuery['importJob']['noteCounts'];
}

/** What is said of rows that are taken, and of those that are none: how many of each, and which. */
export function ImportNotes({ job, counts }: ImportNotesProps) {
  const { t } = useText();
  const format = useFormat();
  const [open, setOpen] = useState<string | null>(null);
  if (counts.length === 0) return null;
  return (
    <Section
      title={t(job.startedAt ? 'imports.notes' : 'imports.notesDry')}
      description={t('imports.notesHint')}
    >
      <div className={styles['noteCounts']}>
        {counts.map(({ reason, rows }) => (
          <Button
            key={reason}
            size="small"
            type={open === reason ? 'primary' : 'default'}
            aria-expanded={open === reason}
            onClick={() => setOpen(open === reason ? null : reason)}
          >
            {t('imports.noteCount', {
              what: t(`imports.note.${reason}`, { defaultValue: t('imports.problem.other') }),
              count: rows,
              number: format.number(rows),
            })}
          </Button>
        ))}
      </div>
      {open ? <NotedRows key={open} id={job.id} reason={open} /> : null}
    </Section>
  );
}

function NotedRows({ id, reason }: { id: string; reason: string }) {
  const { t } = useText();
  const { notes, loading, error, more, retry } = useNotes(id, reason);
  return (
    <>
      {error ? <ErrorPanel error={error} compact onRetry={retry} /> : null}
      <ProblemTable label={t(`imports.note.${reason}`)} problems={notes} loading={loading} />
      {more ? (
        <Button className={styles['more'] ?? ''} loading={loading} onClick={more}>
          {t('imports.more')}
        </Button>
      ) : null}
    </>
  );
}

const PAGE = 100;

/** What is said of rows for one reason, page by page. */
export function useNotes(id: string, reason: string) {
  const { data, error, loading, fetchMore, refetch } = useQuery(ImportNotesDocument, {
    variables: { id, reason, afterRow: 0 },
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: true,
  });
  const [failure, setFailure] = useState<unknown>(null);
  const [whole, setWhole] = useState(false);
  const notes = data?.importJob.notes ?? [];
  const fetchFurther = () => {
    setFailure(null);
    fetchMore({
      variables: { afterRow: notes.at(-1)?.row ?? 0 },
      updateQuery: (known, { fetchMoreResult: { importJob } }) => {
        setWhole(importJob.notes.length < PAGE);
        return { importJob: { ...importJob, notes: [...known.importJob.notes, ...importJob.notes] } };
      },
    }).then(({ error: refused }) => setFailure(refused ?? null), setFailure);
  };
  return {
    notes,
    loading,
    error: error ?? failure,
    more: notes.length >= PAGE && !whole ? fetchFurther : null,
    retry: () => void (error ? refetch() : fetchFurther()),
  };
}
