import '../add-texts.ts';
import { EnumTag } from '@guanjia/domain';
import { Columns, Loaded, NotFoundPage, Page, listPath, useNarrow, useParams } from '@guanjia/ui';
import { Scope, useText } from '../../scope.ts';
import { BatchCases } from './batch-cases.tsx';
import { BatchClock } from './batch-clock.tsx';
import { BatchDue } from './batch-due.tsx';
import { BatchFacts } from './batch-facts.tsx';
import { BatchHistory } from './batch-history.tsx';
import { BatchSteps } from './batch-steps.tsx';
import { Representatives } from './representatives.tsx';
import { useBatchPage } from './use-batch-page.ts';
import type { ShownBatch } from './use-batch-page.ts';

/** One collective petition: who came about what, by when it is due, which cases belong to it, what may be done. */
export function BatchPage() {
  const { id = '' } = useParams();
  const result = useBatchPage(id);
  return (
    <Scope>
      <Loaded result={result} needs={(data) => data.collectivePetitions}>
        {(data) => {
          const batch = data.collectivePetitions?.nodes[0];
          return batch ? <OneBatch batch={batch} /> : <NotFoundPage />;
        }}
      </Loaded>
    </Scope>
  );
}

function OneBatch({ batch }: { batch: ShownBatch }) {
  const { t } = useText();
  const narrow = useNarrow();
  const steps = <BatchSteps batch={batch} />;
  return (
    <Page
      title={batch.subject}
      recentAs={`${batch.number} · ${batch.subject}`}
      subtitle={t('batches.headline', {
        number: batch.number,
        place: batch.estate?.name ?? batch.division?.name ?? '',
        persons: t('batches.came', { count: batch.persons }),
      })}
      back={{ to: listPath('collectivePetitions') ?? '/', label: t('batches.title') }}
      tags={
        <>
          <EnumTag type="CollectivePetitionState" value={batch.state} />
          <BatchDue batch={batch} />
        </>
      }
    >
      <Columns
        aside={
          <>
            {narrow ? null : steps}
            <Representatives batch={batch} />
          </>
        }
      >
        {narrow ? steps : null}
        <BatchClock batch={batch} />
        <BatchCases batch={batch} />
        <BatchHistory events={batch.events} />
        <BatchFacts batch={batch} />
      </Columns>
    </Page>
  );
}
