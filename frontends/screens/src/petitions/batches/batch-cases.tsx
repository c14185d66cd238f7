import { CountLink } from '@guanjia/domain';
import { Button, EmptyState, Section, useAction } from '@guanjia/ui';
import { StepError } from '../../actions/index.ts';
import { FoundCase, recordStyles as record } from '../../case-summary/index.ts';
import { UnlinkBatchCasesDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { MOST_CASES, REFRESHED_BY_BATCHES } from './use-batch-page.ts';
import type { ShownBatch } from './use-batch-page.ts';

/** The cases that are about the batch's matter. */
export function BatchCases({ batch }: { batch: ShownBatch }) {
  const { t } = useText();
  const [unlink, { busy, error }] = useAction(UnlinkBatchCasesDocument, {
    refetch: REFRESHED_BY_BATCHES,
    done: t('batches.unlinked'),
  });
  const mayUnlink = batch.allowedActions.some(({ action, allowed }) => action === 'UNLINK_CASES' && allowed);
  const { nodes, totalCount } = batch.cases;
  const count = totalCount ?? nodes.length;
  return (
    <Section
      title={t('batches.cases', { count })}
      extra={
        count > MOST_CASES ? (
          <CountLink
            count={count}
            rows={{ field: 'cases', filter: { collectivePetitionId: { eq: batch.id } } }}
          >
            {t('case.allOfThem')}
          </CountLink>
        ) : undefined
      }
    >
      <StepError error={error} />
      {nodes.length === 0 ? (
        <EmptyState title={t('batches.noCases')} hint={t('batches.noCasesHint')} />
      ) : null}
      <ul className={record['list']}>
        {nodes.map((one) => (
          <FoundCase key={one.id} case={one}>
            {mayUnlink ? (
              <Button
                size="small"
                loading={busy}
                onClick={() =>
                  void unlink({ input: { id: batch.id, version: batch.version, caseIds: [one.id] } })
                }
              >
                {t('batches.unlink')}
              </Button>
            ) : null}
          </FoundCase>
        ))}
      </ul>
    </Section>
  );
}
