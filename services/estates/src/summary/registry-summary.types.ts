import { Figure, FigureRows, LocalDateScalar, SafeIntScalar } from '@guanjia/kit';
import { Field, ObjectType } from 'type-graphql';
import { ManagementMode } from '../management/management.types.ts';

@ObjectType({ description: 'How many estates were managed in a mode.' })
export class ModeCount {
  @Field(() => ManagementMode) mode!: ManagementMode;
  @Field(() => SafeIntScalar) count!: number;
  @Field(() => FigureRows, { nullable: true }) rows!: FigureRows | null;
}

@ObjectType({
  description: 'The registry of a division and everything below it, on a day. Counts completed estates only.',
})
export class RegistrySummary {
  @Field(() => LocalDateScalar) asOf!: string;
  @Field(() => SafeIntScalar) completedEstates!: number;
  @Field(() => FigureRows, { nullable: true }) completedEstatesRows!: FigureRows | null;
  @Field(() => SafeIntScalar, { description: 'In 0.01 m².' }) floorArea!: number;
  @Field(() => SafeIntScalar) households!: number;
  @Field(() => Figure, { description: 'Floor area over households.' }) areaPerHousehold!: Figure;
  @Field(() => Figure, { description: 'Estates with any mode but NONE over completed estates.' })
  managementCoverage!: Figure;
  @Field(() => Figure, { description: 'Estates that a property company manages over completed estates.' })
  professionalCoverage!: Figure;
  @Field(() => Figure, { description: 'Estates with a committee in office over completed estates.' })
  committeeShare!: Figure;
  @Field(() => [ModeCount], { description: 'Every mode, also those that no estate has.' })
  modes!: ModeCount[];
  @Field(() => SafeIntScalar, { description: 'That the estates were grouped into on the day.' })
  managementAreas!: number;
  @Field(() => FigureRows, { nullable: true }) managementAreasRows!: FigureRows | null;
  @Field(() => SafeIntScalar, { description: 'Companies that manage at least one of the estates.' })
  companies!: number;
  @Field(() => FigureRows, { nullable: true }) companiesRows!: FigureRows | null;
  @Field(() => SafeIntScalar, {
    description: 'Estates of which something that counts here was recorded after the day that it speaks of.',
  })
  recordedLater!: number;
  @Field(() => FigureRows, { nullable: true }) recordedLaterRows!: FigureRows | null;
}
