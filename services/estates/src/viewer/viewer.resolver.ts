import { defineLoader, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { divisionOf } from '../divisions/division.list.ts';
import { Division } from '../divisions/division.types.ts';
import { staffMemberById } from '../staff/staff-member.list.ts';
import { StaffMember } from '../staff/staff-member.types.ts';
import { CallerKind, Viewer } from './viewer.types.ts';

const demonstration = defineLoader<'loaded', boolean>(async (keys, context) => {
  const rows = await context.rows(sql`select 1 from demonstration`);
  return keys.map(() => rows.length > 0);
});

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer)
  viewer(@Ctx() { caller, clock }: RequestContext): Viewer {
    const { name, kind, tier, roles } = caller;
    return { name, kind: kind as CallerKind, tier, roles, today: clock.today() };
  }

  @FieldResolver(() => Division, {
    description: 'The division whose rows, and those below it, the viewer may see.',
  })
  division(@Ctx() context: RequestContext): Promise<Division> {
    return divisionOf(context, context.caller.division);
  }

  @FieldResolver(() => StaffMember, {
    nullable: true,
    description: 'The viewer in the staff directory; null for clients.',
  })
  staffMember(@Ctx() context: RequestContext): Promise<StaffMember | null> | null {
    const { staffId } = context.caller;
    return staffId ? staffMemberById(context).load(staffId) : null;
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether this is the demonstration: its estates and people are invented.',
  })
  demo(@Ctx() context: RequestContext): Promise<boolean> {
    return demonstration(context).load('loaded');
  }
}
