import { notFound, requireRole, Role, type RequestContext } from '@guanjia/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { changeManagementMode } from '../management/management.changes.ts';
import { createEstate, updateEstate } from './estate.changes.ts';
import {
  ChangeManagementModeInput,
  CreateEstateInput,
  EstatePayload,
  MoveEstateInput,
  UpdateEstateInput,
} from './estate.inputs.ts';
import { moveEstate } from './move-estates.ts';
import { estateById } from './estate.list.ts';

@Resolver()
export class EstateMutations {
  @Mutation(() => EstatePayload)
  async createEstate(
    @Arg('input', () => CreateEstateInput) input: CreateEstateInput,
    @Ctx() context: RequestContext,
  ): Promise<EstatePayload> {
    requireRole(context.caller, Role.REGISTRAR, Role.ADMINISTRATOR);
    return payload(context, await createEstate(context, input));
  }

  @Mutation(() => EstatePayload, { description: 'Communities keep the facts of their estates current.' })
  async updateEstate(
    @Arg('input', () => UpdateEstateInput) input: UpdateEstateInput,
    @Ctx() context: RequestContext,
  ): Promise<EstatePayload> {
    requireRole(context.caller, Role.REGISTRAR, Role.HANDLER, Role.ADMINISTRATOR);
    return payload(context, await updateEstate(context, input));
  }

  @Mutation(() => EstatePayload, {
    description:
      'Brings it under another community, with its contracts, committees and cases. It leaves its area and management area.',
  })
  async moveEstate(
    @Arg('input', () => MoveEstateInput) input: MoveEstateInput,
    @Ctx() context: RequestContext,
  ): Promise<EstatePayload> {
    requireRole(context.caller, Role.REGISTRAR, Role.ADMINISTRATOR);
    return payload(context, await moveEstate(context, input));
  }

  @Mutation(() => EstatePayload, { description: 'Who manages the estate from a day on.' })
  async changeManagementMode(
    @Arg('input', () => ChangeManagementModeInput) input: ChangeManagementModeInput,
    @Ctx() context: RequestContext,
  ): Promise<EstatePayload> {
    requireRole(context.caller, Role.REGISTRAR, Role.ADMINISTRATOR);
    return payload(context, await changeManagementMode(context, input));
  }
}

async function payload(context: RequestContext, id: string): Promise<EstatePayload> {
  const estate = await estateById(context).load(id);
  if (!estate) throw notFound('Estate', id);
  return { estate };
}
