import { FigureRows, SafeIntScalar, type RequestContext } from '@guanjia/kit';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { requireDepartment } from '../integrators/client-reach.ts';
import { StaffMember } from '../references/stubs.ts';
import { workloadOf, type Workload as Row } from './workload.ts';

@ObjectType({
  description:
    'The open cases that a person has, of those that you see. What is overdue is not due any more.',
})
class Workload {
  @Field(() => SafeIntScalar) open!: number;
  @Field(() => FigureRows) openRows!: FigureRows;
  @Field(() => SafeIntScalar) overdue!: number;
  @Field(() => FigureRows) overdueRows!: FigureRows;
  @Field(() => SafeIntScalar) dueToday!: number;
  @Field(() => FigureRows) dueTodayRows!: FigureRows;
  @Field(() => SafeIntScalar, { description: 'From today to Sunday.' }) dueThisWeek!: number;
  @Field(() => FigureRows) dueThisWeekRows!: FigureRows;
}

@Resolver(() => StaffMember)
export class WorkloadOfStaff {
  @FieldResolver(() => Workload, { nullable: true, description: 'Refused to integrators.' })
  workload(@Root() { id }: StaffMember, @Ctx() context: RequestContext): Promise<Row> {
    requireDepartment(context);
    return workloadOf(context, id);
  }
}
