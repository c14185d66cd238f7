import { ExploreLink } from '@guanjia/domain';
import { EmptyState, Loaded, Page, Stack, useText } from '@guanjia/ui';
import { AnswerCounts } from './answer-counts.tsx';
import { ClaimCard } from './claim-card.tsx';
import { PublishedClaimsDocument } from '../generated/graphql.ts';
import { CLAIMS, answerOf, useClaims } from './use-claims.ts';

/** What the district has published, held against the rows: recomputed, answered, with the reason in words. */
export function ReconciliationPage() {
  const { t } = useText();
  const result = useClaims();
  return (
    <Page
      title={t('reconciliation.title')}
      subtitle={t('reconciliation.subtitle')}
      actions={<ExploreLink exploration={{ query: PublishedClaimsDocument, variables: { first: CLAIMS } }} />}
    >
      <Loaded result={result}>
        {({ publishedClaims: { nodes } }) =>
          nodes.length === 0 ? (
            <EmptyState title={t('reconciliation.none')} />
          ) : (
            <Stack>
              <AnswerCounts answers={nodes.map((claim) => answerOf(claim)?.answer ?? null)} />
              {nodes.map((claim) => (
                <ClaimCard key={claim.id} claim={claim} answer={answerOf(claim)} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Page>
  );
}
