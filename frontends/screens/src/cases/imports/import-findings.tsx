import { useQuery } from '@apollo/client/react';
import { ErrorPanel } from '@guanjia/ui';
import { ImportFindingsDocument } from '../../generated/graphql.ts';
import type { ImportWorkFragment } from '../../generated/graphql.ts';
import { ImportAlarms } from './import-alarms.tsx';
import { ImportNotes } from './import-notes.tsx';
import { UnknownValues } from './unknown-values.tsx';

/** What a dry run found beside good and bad rows: what would be set off, what is not known, what is said of rows. */
export function ImportFindings({ job }: { job: ImportWorkFragment }) {
  const { data, error, refetch } = useQuery(ImportFindingsDocument, {
    variables: { id: job.id },
    fetchPolicy: 'no-cache',
  });
  if (error) return <ErrorPanel error={error} compact onRetry={() => void refetch()} />;
  if (!data) return null;
  const { noteCounts, unknownValues, meanings } = data.importJob;
  const trying = job.state === 'CHECKED';
  return (
    <>
      {trying ? <ImportAlarms job={job} counts={noteCounts} /> : null}
      {trying ? <UnknownValues job={job} values={unknownValues} meanings={meanings} /> : null}
      <ImportNotes job={job} counts={noteCounts} />
    </>
  );
}
