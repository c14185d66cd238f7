import { useQuery } from '@apollo/client/react';
import { Loaded, NotFoundPage, Page, listPath } from '@guanjia/ui';
import { TransfersOfCaseDocument } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { TransferPanel } from './transfer-panel.tsx';

/**
 * A case that the viewer does not see: when their own desk has handed it over, what became of that, and the answer to an
 * objection; otherwise there is nothing here.
 */
export function CaseElsewhere({ caseId }: { caseId: string }) {
  const { t } = useText();
  const result = useQuery(TransfersOfCaseDocument, {
    variables: { caseId },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Loaded result={result}>
      {({ caseTransfers }) => {
        const transfer = caseTransfers.nodes[0];
        if (!transfer) return <NotFoundPage />;
        return (
          <Page
            title={t('transfer.gone')}
            subtitle={t('transfer.goneHint')}
            back={{ to: listPath('cases') ?? '/', label: t('cases.title') }}
          >
            <TransferPanel transfer={transfer} />
          </Page>
        );
      }}
    </Loaded>
  );
}
