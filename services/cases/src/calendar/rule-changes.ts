import { DateTimeScalar, LocalDateScalar, type LocalDate, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { graphEnum } from '../case/case-enums.ts';
import { requireDepartment } from '../integrators/client-reach.ts';

type RuleChangeKind = 'CALENDAR_LOADED' | 'PACK_ADDED' | 'PACK_ENDED';
const RuleChangeKindEnum = graphEnum<RuleChangeKind>('RuleChangeKind', 'What was changed in the rules.', [
  'CALENDAR_LOADED',
  'PACK_ADDED',
  'PACK_ENDED',
]);

@ObjectType({ description: 'A change of the calendar or of a rule pack, from the audit log.' })
class RuleChange {
  @Field(() => ID) id!: string;
  @Field(() => DateTimeScalar) occurredAt!: string;
  @Field(() => String) by!: string;
  @Field(() => RuleChangeKindEnum) kind!: RuleChangeKind;
  @Field(() => Int, { nullable: true, description: 'The calendar year.' }) year?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many days were loaded.' }) days?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many running deadlines came out otherwise.' })
  moved?: number | null;
  @Field(() => String, { nullable: true, description: 'The pack’s key.' }) pack?: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) validFrom?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) validTo?: LocalDate | null;
}

const MOST = 100;

@Resolver()
export class RuleChangeResolver {
  @Query(() => [RuleChange], {
    description: 'Who changed the calendar or the rule packs, the newest first; at most 100.',
  })
  async ruleChanges(
    @Arg('first', () => Int, { nullable: true, description: '20 unless told.' }) first: number | undefined,
    @Ctx() context: RequestContext,
  ): Promise<RuleChange[]> {
    requireDepartment(context);
    const most = Math.max(1, Math.min(first ?? 20, MOST));
    await context.sequence();
    // The condition is that of the index audit_entry_rules: the log itself may be as long as the district’s history.
    return context.rows<RuleChange>(sql`
      select position::text as id, occurred_at as "occurredAt", actor_name as by,
        case when action = 'loadCalendarYear' then 'CALENDAR_LOADED'
          when action = 'endDeadlinePack' or details->>'replacedBy' is not null then 'PACK_ENDED'
          else 'PACK_ADDED' end as kind,
        (details->>'year')::int as year, (details->>'days')::int as days, (details->>'moved')::int as moved,
        details->>'key' as pack, details->>'validFrom' as "validFrom", details->>'validTo' as "validTo"
      from audit_entry
      where ((action = 'loadCalendarYear' and subject_id like 'calendar:%')
        or action in ('addDeadlinePack', 'endDeadlinePack')) and outcome = 'DONE'
      order by position desc limit ${most}`);
  }
}
