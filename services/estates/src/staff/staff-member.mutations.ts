import { notFound, requireRole, Role, type RequestContext } from '@guanjia/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { saveStaffMember } from './staff-member.changes.ts';
import { SaveStaffMemberInput, StaffMemberPayload } from './staff-member.inputs.ts';
import { staffMemberById } from './staff-member.list.ts';

@Resolver()
export class StaffMemberMutations {
  @Mutation(() => StaffMemberPayload, {
    description: 'Keeps the directory. What an account may do is said by the issuer of its tokens.',
  })
  async saveStaffMember(
    @Arg('input', () => SaveStaffMemberInput) input: SaveStaffMemberInput,
    @Ctx() context: RequestContext,
  ): Promise<StaffMemberPayload> {
    requireRole(context.caller, Role.REGISTRAR, Role.ADMINISTRATOR);
    const id = await saveStaffMember(context, input);
    const staffMember = await staffMemberById(context).load(id);
    if (!staffMember) throw notFound('StaffMember', id);
    return { staffMember };
  }
}
