/** A claim and its answer, as far as the sentence speaks of them. */
interface SpokenClaim {
  numerator: number | null;
  denominator: number | null;
  percentage: string | null;
}

/** A recomputed figure, as far as the sentence speaks of it. */
export interface MeasuredFigure {
  numerator: number;
  denominator: number;
  value: number | null;
}

interface SpokenAnswer {
  reason: string;
  statedValue: number | null;
  recomputed: MeasuredFigure;
  alternatives: MeasuredFigure[];
}

/** How this metric's numbers are written. */
interface MetricWriting {
  value: (figure: MeasuredFigure) => string;
  difference: (value: number) => string;
  parts: (numerator: number | null, denominator: number | null) => string;
}

/** The sentence that gives the reason of an answer, as catalogue key and values. */
export function claimSentence(
  claim: SpokenClaim,
  { reason, statedValue, recomputed, alternatives }: SpokenAnswer,
  writing: MetricWriting,
): [key: string, values: Record<string, string>] {
  const difference =
    statedValue === null || recomputed.value === null ? 0 : Math.abs(recomputed.value - statedValue);
  return [
    `reconciliation.reason.${reason}`,
    {
      published: claim.percentage ?? '—',
      claimed: writing.parts(claim.numerator, claim.denominator),
      parts: writing.parts(recomputed.numerator, recomputed.denominator),
      value: writing.value(recomputed),
      difference: writing.difference(difference),
      alternatives: alternatives.map(writing.value).join(' / '),
    },
  ];
}
