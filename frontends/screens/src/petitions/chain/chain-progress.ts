export const chainSteps = ['ACCEPTANCE', 'HANDLING', 'REVIEW', 'RE_REVIEW', 'FINAL'] as const;
export type ChainStep = (typeof chainSteps)[number];

export interface ChainPlace {
  step: ChainStep;
  state: 'done' | 'current' | 'open';
  /** When it was done, or begun while it lasts. */
  on: string | null;
}

interface ChainRound {
  kind: string;
  requestedOn: string | null;
  givenOn: string | null;
  deliveredOn: string | null;
}

/** Where each stage stands among the steps. */
const placeOf: Record<string, ChainStep> = {
  HANDLING: 'HANDLING',
  OPINION_GIVEN: 'HANDLING',
  OPINION_DELIVERED: 'HANDLING',
  UNDER_REVIEW: 'REVIEW',
  REVIEW_GIVEN: 'REVIEW',
  REVIEW_DELIVERED: 'REVIEW',
  UNDER_RE_REVIEW: 'RE_REVIEW',
  RE_REVIEW_GIVEN: 'RE_REVIEW',
  FINAL: 'FINAL',
};

/** The way of a petition, step by step: what is behind it, where it is, what may still come. */
export function chainProgress(
  stage: string,
  acceptedOn: string | null,
  rounds: readonly ChainRound[],
): ChainPlace[] {
  const current = acceptedOn === null ? 0 : chainSteps.indexOf(placeOf[stage] ?? 'HANDLING');
  const round = (kind: ChainStep) => rounds.find((one) => one.kind === kind);
  const days: Record<ChainStep, string | null> = {
    ACCEPTANCE: acceptedOn,
    HANDLING: round('HANDLING')?.givenOn ?? null,
    REVIEW: round('REVIEW')?.givenOn ?? round('REVIEW')?.requestedOn ?? null,
    RE_REVIEW: round('RE_REVIEW')?.givenOn ?? round('RE_REVIEW')?.requestedOn ?? null,
    FINAL: stage === 'FINAL' ? (round('RE_REVIEW')?.deliveredOn ?? null) : null,
  };
  return chainSteps.map((step, place) => ({
    step,
    state: place < current || stage === 'FINAL' ? 'done' : place === current ? 'current' : 'open',
    on: days[step],
  }));
}
