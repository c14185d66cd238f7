import { notFound, requireRole, Role, type RequestContext } from '@guanjia/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { renameDivision } from './rename-division.ts';
import { succeedDivision } from './succeed-division.ts';
import { DivisionPayload, RenameDivisionInput, SucceedDivisionInput } from './division.inputs.ts';
import { divisionByCode } from './division.list.ts';

@Resolver()
export class DivisionMutations {
  @Mutation(() => DivisionPayload, { description: 'Its former names stay known, each with its days.' })
  async renameDivision(
    @Arg('input', () => RenameDivisionInput) input: RenameDivisionInput,
    @Ctx() context: RequestContext,
  ): Promise<DivisionPayload> {
    requireRole(context.caller, Role.REGISTRAR, Role.ADMINISTRATOR);
    return payload(context, await renameDivision(context, input));
  }

  @Mutation(() => DivisionPayload, {
    description: 'Ends a division; its estates, areas and cases go on in its successor, which is answered.',
  })
  async succeedDivision(
    @Arg('input', () => SucceedDivisionInput) input: SucceedDivisionInput,
    @Ctx() context: RequestContext,
  ): Promise<DivisionPayload> {
    requireRole(context.caller, Role.REGISTRAR, Role.ADMINISTRATOR);
    return payload(context, await succeedDivision(context, input));
  }
}

async function payload(context: RequestContext, code: string): Promise<DivisionPayload> {
  const division = await divisionByCode(context).load(code);
  if (!division) throw notFound('Division', code);
  return { division };
}
