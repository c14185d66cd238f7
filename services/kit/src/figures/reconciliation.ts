import { Directive, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { Figure, FigureUnit, unitsOf } from './figure.ts';
import { roundedQuotient, shareUnits } from './share.ts';

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
  const stated = readStated(percentage);
  const answer = (kind: keyof typeof ReconciliationAnswer, reason: string): Reconciliation => ({
    answer: ReconciliationAnswer[kind],
    reason,
    recomputed,
    alternatives,
    statedValue: stated && stated.digits / stated.perOne,
  });

  const agrees = (figure: Figure) => stated === null || printed(figure, stated) === stated.digits;

  if (numerator !== null && numerator !== recomputed.numerator)
    return answer('INCONSISTENT', 'numeratorDiffers');
  if (denominator !== null && denominator !== recomputed.denominator) {
    return answer('INCONSISTENT', 'denominatorDiffers');
  }
  if (!agrees(recomputed)) {
    return alternatives.some(agrees)
      ? answer('DEFINITION_DEPENDENT', 'onlyAnotherDefinitionAgrees')
      : answer('INCONSISTENT', 'valueDiffers');
  }
  if (alternatives.some((other) => !agrees(other)))
    return answer('DEFINITION_DEPENDENT', 'definitionsDiffer');
  const value = recomputed.value ?? null;
  if (plausible && value !== null && (value < plausible.from || value > plausible.to)) {
    return answer('WARNING', 'implausible');
  }
  return answer('OK', 'agrees');
}

/** A printed value as a whole number of its last digit: 66% has 66 digits, 100 of which make one; 61.57 has 6157. */
interface Stated {
  readonly digits: number;
  readonly perOne: number;
  readonly decimals: number;
  readonly percent: boolean;
}

function readStated(text: string | null): Stated | null {
  const match = /^\s*[<>＜＞]?\s*(\d+)(?:\.(\d+))?\s*(%?)/.exec(text ?? '');
  if (!match) return null;
  const [, whole = '', fraction = '', sign] = match;
  const percent = sign === '%';
  const decimals = fraction.length;
  return {
    digits: Number(whole + fraction),
    perOne: 10 ** decimals * (percent ? 100 : 1),
    decimals,
    percent,
  };
}

/** What the figure reads when it is printed with the digits of the claim; null when it has no value. */
function printed({ numerator, denominator, unit }: Figure, stated: Stated): number | null {
  if (denominator === 0) return null;
  if (unit === FigureUnit.RATIO && stated.percent)
    return shareUnits({ numerator, denominator }, stated.decimals);
  return roundedQuotient(numerator, denominator * unitsOf(unit), stated.perOne);
}
