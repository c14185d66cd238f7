import './add-texts.ts';
import { useQuery } from '@apollo/client/react';
import { Loaded, Page, useLocation, useParams } from '@guanjia/ui';
import { useEffect, useState } from 'react';
import { ImportPageDocument } from '../../generated/graphql.ts';
import type { ImportPageQuery } from '../../generated/graphql.ts';
import { Scope, useText } from '../../scope.ts';
import { ColumnsForm } from './columns-form.tsx';
import { ImportSteps, stepOf } from './import-steps.tsx';
import { ImportUnderWay } from './import-under-way.tsx';
import { ImportVerdict } from './import-verdict.tsx';

const ASK_AGAIN_MS = 1_000;

/** One import, at whatever step it is: it goes on without the page, and the page finds it again. */
export function ImportPage() {
  return (
    <Scope>
      <Import />
    </Scope>
  );
}

function Import() {
  const { t } = useText();
  const { id = '' } = useParams();
  const { pathname } = useLocation();
  const result = useQuery(ImportPageDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const { data, startPolling, stopPolling } = result;
  const underWay = data ? isUnderWay(data.importJob.state) : false;
  useEffect(() => {
    if (!underWay) return;
    startPolling(ASK_AGAIN_MS);
    return stopPolling;
  }, [underWay, startPolling, stopPolling]);
  const imports = pathname.replace(/\/[^/]+$/, '');
  return (
    <Page
      title={data?.importJob.fileName ?? t('imports.title')}
      back={{ to: imports, label: t('imports.title') }}
    >
      <Loaded result={result} needs={({ importJob }) => importJob}>
        {(loaded) => <ImportWork {...loaded} imports={imports} />}
      </Loaded>
    </Page>
  );
}

function isUnderWay(state: string): boolean {
  return state === 'CHECKING' || state === 'RUNNING';
}

function ImportWork({ importJob: job, importKinds, imports }: ImportPageQuery & { imports: string }) {
  const known = importKinds.find(({ key }) => key === 'CASE_LEDGER')?.columns ?? [];
  // After a dry run the columns can be looked at once more.
  const [again, setAgain] = useState(false);
  const untouched = job.state === 'PREPARED' || (job.state === 'CANCELLED' && !job.startedAt);
  const columnsOpen = untouched || (again && !job.startedAt && !isUnderWay(job.state));
  return (
    <>
      <ImportSteps at={columnsOpen ? 'columns' : stepOf(job)} />
      {columnsOpen ? <ColumnsForm job={job} known={known} onChecking={() => setAgain(false)} /> : null}
      {isUnderWay(job.state) ? <ImportUnderWay job={job} /> : null}
      {columnsOpen || isUnderWay(job.state) ? null : (
        <ImportVerdict job={job} imports={imports} onAgain={() => setAgain(true)} />
      )}
    </>
  );
}
