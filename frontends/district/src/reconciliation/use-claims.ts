import { useQuery } from '@apollo/client/react';
import { PublishedClaimsDocument } from '../generated/graphql.ts';
import type { PublishedClaimsQuery } from '../generated/graphql.ts';

export type Claim = PublishedClaimsQuery['publishedClaims']['nodes'][number];
export type ClaimAnswer = NonNullable<Claim['registryReconciliation']>;

/** Claims shown at most. */
export const CLAIMS = 50;

/** The published claims, each held against the rows by the service that owns the metric. */
export function useClaims() {
  return useQuery(PublishedClaimsDocument, { variables: { first: CLAIMS } });
}

/** The answer of whichever service owns the claim's metric; null while that service cannot be reached. */
export function answerOf(claim: Claim): ClaimAnswer | null {
  return claim.registryReconciliation ?? claim.caseReconciliation ?? claim.ratingReconciliation ?? null;
}
