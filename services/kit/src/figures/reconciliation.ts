import { Directive, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Figure } from './figure.ts';

export enum ReconciliationAnswer {
  OK = 'OK',
  INCONSISTENT = 'INCONSISTENT',
  WARNING = 'WARNING',
  DEFINITION_DEPENDENT = 'DEFINITION_DEPENDENT',
}

registerEnumType(ReconciliationAnswer, { name: 'ReconciliationAnswer' });

@Directive('@shareable')
@ObjectType({ description: 'A published claim held against the rows.' })
export class Reconciliation {
  @Field(() => ReconciliationAnswer) answer!: ReconciliationAnswer;
  @Field(() => String, { description: 'Stable key of the reason: the frontends keep the sentence.' })
  reason!: string;
  @Field(() => Figure, { description: 'The same metric, recomputed from the rows as of the claim’s date.' })
  recomputed!: Figure;
  @Field(() => [Figure], { description: 'What other definitions of the same words would give.' })
  alternatives!: Figure[];
  @Field(() => Float, { nullable: true, description: 'The published value as a number.' }) statedValue?:
    number | null;
}

/** A claim as it was published. A part that was not published is null or missing. */
export interface Claim {
  numerator?: number | null;
  denominator?: number | null;
  /** The value as it was printed, e.g. `66%`, `61.57`. */
  percentage?: string | null;
}

export interface Recomputation {
  recomputed: Figure;
  /** The same words under other definitions; they are asked for when the claim does not say which one it means. */
  alternatives?: Figure[];
  /** Values that a reader would find plausible, in the figure's unit. */
  plausible?: { from: number; to: number };
}

/**
 * Holds a published claim against the rows. In this order:
 * the value contradicts its own parts or the rows → INCONSISTENT; another definition of the same words gives another value →
 * DEFINITION_DEPENDENT; it adds up but lies outside what is plausible → WARNING; otherwise OK.
 */
export function reconcile(
  { numerator = null, denominator = null, percentage = null }: Claim,
  { recomputed, alternatives = [], plausible }: Recomputation,
): Reconciliation {
  const statedValue = readStated(percentage);
  const answer = (kind: keyof typeof ReconciliationAnswer, reason: string): Reconciliation => ({
    answer: ReconciliationAnswer[kind],
    reason,
    recomputed,
    alternatives,
    statedValue,
  });

  const precision = precisionOf(percentage);
  const agrees = (value: number | null | undefined) =>
    statedValue === null ||
    (value !== null && value !== undefined && Math.abs(value - statedValue) <= precision);

  if (numerator !== null && numerator !== recomputed.numerator)
    return answer('INCONSISTENT', 'numeratorDiffers');
  if (denominator !== null && denominator !== recomputed.denominator) {
    return answer('INCONSISTENT', 'denominatorDiffers');
  }
  if (!agrees(recomputed.value)) {
    return alternatives.some((other) => agrees(other.value))
      ? answer('DEFINITION_DEPENDENT', 'onlyAnotherDefinitionAgrees')
      : answer('INCONSISTENT', 'valueDiffers');
  }
  if (alternatives.some((other) => !agrees(other.value)))
    return answer('DEFINITION_DEPENDENT', 'definitionsDiffer');
  const value = recomputed.value ?? null;
  if (plausible && value !== null && (value < plausible.from || value > plausible.to)) {
    return answer('WARNING', 'implausible');
  }
  return answer('OK', 'agrees');
}

function readStated(text: string | null): number | null {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(%?)/.exec(text ?? '');
  if (!match) return null;
  return match[2] ? Number(match[1]) / 100 : Number(match[1]);
}

/** Half a unit of the last printed digit: what rounding may hide. */
function precisionOf(text: string | null): number {
  const match = /(\d+)(?:\.(\d+))?\s*(%?)/.exec(text ?? '');
  const decimals = (match?.[2]?.length ?? 0) + (match?.[3] ? 2 : 0);
  // The factor lets a value that lies exactly on the edge pass in spite of binary fractions.
  return (0.5 / 10 ** decimals) * (1 + 1e-9);
}
