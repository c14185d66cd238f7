import { DateTimeScalar, defineLoader, groupedByKey, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import { Ctx, Field, FieldResolver, ObjectType, registerEnumType, Resolver, Root } from 'type-graphql';
import { ClockEnum } from '../case/case-enums.ts';
import type { CaseRow } from '../case/case-list.ts';
import { Case } from '../case/case.type.ts';
import type { DeadlineClock } from '../deadlines/deadline.rules.ts';
import { escalationStages, type EscalationStage } from './escalation-pack.ts';

const StageEnum = Object.fromEntries(escalationStages.map((stage) => [stage, stage])) as Record<
  EscalationStage,
  EscalationStage
>;
registerEnumType(StageEnum, {
  name: 'EscalationStage',
  description:
    'WARNING before a deadline; after it OVERDUE, REMINDER (催办), the tiers above, SUPERVISION_ORDER (督办).',
});

@ObjectType({ description: 'A step that the platform took because a deadline came near or passed.' })
export class EscalationStep {
  @Field(() => ClockEnum) clock!: DeadlineClock;
  @Field(() => StageEnum) stage!: EscalationStage;
  @Field(() => DateTimeScalar, { description: 'The deadline, as it was then.' }) dueAt!: string;
  @Field(() => DateTimeScalar) takenAt!: string;
}

const stepsOfCase = defineLoader<string, (EscalationStep & { caseId: string })[]>(async (caseIds, context) =>
  groupedByKey(
    caseIds,
    await context.rows<EscalationStep & { caseId: string }>(sql`
      select case_id as "caseId", clock, stage, due_at as "dueAt", taken_at as "takenAt"
      from escalation_step where case_id = any(${caseIds})
      order by taken_at, due_at, array_position(${[...escalationStages]}::text[], stage)`),
    (step) => step.caseId,
  ),
);

/** What escalation adds to a case. */
@Resolver(() => Case)
export class CaseEscalation {
  @FieldResolver(() => [EscalationStep], { description: 'Oldest first; departments only.' })
  escalations(@Root() { id }: CaseRow, @Ctx() context: RequestContext): Promise<EscalationStep[]> | [] {
    return context.caller.kind === 'CLIENT' ? [] : stepsOfCase(context).load(id);
  }
}
