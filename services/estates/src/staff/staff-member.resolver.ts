import { listArgs, maskPhone, type Connection, type RequestContext } from '@guanjia/kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { divisionOf } from '../divisions/division.list.ts';
import { Division } from '../divisions/division.types.ts';
import { staffMemberList } from './staff-member.list.ts';
import { StaffMember, StaffMemberConnection, StaffMemberListArgs } from './staff-member.types.ts';

@Resolver(() => StaffMember)
export class StaffMemberResolver {
  @Query(() => StaffMemberConnection, { description: 'The staff directory of every division.' })
  staffMembers(
    @Args(() => StaffMemberListArgs) args: StaffMemberListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<StaffMember>> {
    return staffMemberList.page(context, listArgs(args));
  }

  @FieldResolver(() => Division)
  division(@Root() member: StaffMember, @Ctx() context: RequestContext): Promise<Division> {
    return divisionOf(context, member.divisionCode);
  }

  @FieldResolver(() => String, { nullable: true, description: 'Masked.' })
  phone(@Root() member: StaffMember): string | null {
    return member.phoneNumber === null ? null : maskPhone(member.phoneNumber);
  }
}
