import { Directive, Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { JSONScalar, SafeIntScalar } from '../scalars/scalars.ts';
import { percentage } from './share.ts';

export enum FigureUnit {
  RATIO = 'RATIO',
  AREA_PER_HOUSEHOLD = 'AREA_PER_HOUSEHOLD',
  COUNT = 'COUNT',
}

registerEnumType(FigureUnit, {
  name: 'FigureUnit',
  description:
    'RATIO: between 0 and 1. AREA_PER_HOUSEHOLD: m² (the numerator counts 0.01 m²). COUNT: a number of rows.',
});

@Directive('@shareable')
@ObjectType({
  description:
    'Names the rows behind a number: the root connection field and the filter that lists exactly them.',
})
export class FigureRows {
  @Field(() => String, { description: 'A field of Query, e.g. cases.' }) field!: string;
  @Field(() => JSONScalar, { description: 'The value for its filter argument.' }) filter!: object;
}

@Directive('@shareable')
@ObjectType({ description: 'A published number with what it is made of.' })
export class Figure {
  @Field(() => String, { description: 'The metric, e.g. resolutionRate.' }) key!: string;
  @Field(() => SafeIntScalar) numerator!: number;
  @Field(() => SafeIntScalar) denominator!: number;
  @Field(() => Float, { nullable: true, description: 'Null when there is nothing to divide by.' }) value?:
    number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'A RATIO as it is printed, rounded half up from its parts: 28.8%. One that is not whole never reads 0.0% or 100.0%: <0.1%, >99.9%.',
  })
  percentage?: string | null;
  @Field(() => FigureUnit) unit!: FigureUnit;
  @Field(() => FigureRows, { nullable: true }) numeratorRows?: FigureRows | null;
  @Field(() => FigureRows, { nullable: true }) denominatorRows?: FigureRows | null;
}

/** The parts of a figure, before its value is worked out. */
export type FigureParts = Omit<Figure, 'value' | 'percentage' | 'unit'> & { unit?: FigureUnit };

/** A figure with its value; null rather than 0 or 1 when the denominator is 0. */
export function figure(parts: FigureParts): Figure {
  const { numerator, denominator, unit = FigureUnit.RATIO } = parts;
  return {
    ...parts,
    unit,
    value: denominator === 0 ? null : numerator / denominator / unitsOf(unit),
    percentage: unit === FigureUnit.RATIO ? percentage(parts) : null,
  };
}

/** How many units of the numerator make one of the value: a floor area counts 0.01 m². */
export function unitsOf(unit: FigureUnit): number {
  return unit === FigureUnit.AREA_PER_HOUSEHOLD ? 100 : 1;
}
