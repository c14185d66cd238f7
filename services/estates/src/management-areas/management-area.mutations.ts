import { notFound, requireRole, Role, type RequestContext } from '@guanjia/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { groupEstates } from './group-estates.ts';
import { GroupEstatesInput, ManagementAreaPayload } from './management-area.inputs.ts';
import { managementAreaById } from './management-area.list.ts';

@Resolver()
export class ManagementAreaMutations {
  @Mutation(() => ManagementAreaPayload, {
    description: 'Makes a management area of small estates that are managed together.',
  })
  async groupEstates(
    @Arg('input', () => GroupEstatesInput) input: GroupEstatesInput,
    @Ctx() context: RequestContext,
  ): Promise<ManagementAreaPayload> {
    requireRole(context.caller, Role.REGISTRAR, Role.ADMINISTRATOR);
    const id = await groupEstates(context, input);
    const managementArea = await managementAreaById(context).load(id);
    if (!managementArea) throw notFound('ManagementArea', id);
    return { managementArea };
  }
}
