import { notFound, requireRole, Role, type RequestContext } from '@guanjia/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { assignAreaChief, createArea, endAreaChief } from './area.changes.ts';
import {
  AreaChiefPayload,
  AreaPayload,
  AssignAreaChiefInput,
  CreateAreaInput,
  EndAreaChiefInput,
} from './area.inputs.ts';
import { areaById, areaChiefById } from './area.list.ts';
import type { Area } from './area.types.ts';

const ROLES = [Role.REGISTRAR, Role.SUPERVISOR, Role.ADMINISTRATOR] as const;

@Resolver()
export class AreaMutations {
  @Mutation(() => AreaPayload)
  async createArea(
    @Arg('input', () => CreateAreaInput) input: CreateAreaInput,
    @Ctx() context: RequestContext,
  ): Promise<AreaPayload> {
    requireRole(context.caller, ...ROLES);
    return { area: await areaOf(context, await createArea(context, input)) };
  }

  @Mutation(() => AreaChiefPayload)
  async assignAreaChief(
    @Arg('input', () => AssignAreaChiefInput) input: AssignAreaChiefInput,
    @Ctx() context: RequestContext,
  ): Promise<AreaChiefPayload> {
    requireRole(context.caller, ...ROLES);
    return chiefPayload(context, await assignAreaChief(context, input));
  }

  @Mutation(() => AreaChiefPayload)
  async endAreaChief(
    @Arg('input', () => EndAreaChiefInput) input: EndAreaChiefInput,
    @Ctx() context: RequestContext,
  ): Promise<AreaChiefPayload> {
    requireRole(context.caller, ...ROLES);
    return chiefPayload(context, await endAreaChief(context, input));
  }
}

async function areaOf(context: RequestContext, id: string): Promise<Area> {
  const area = await areaById(context).load(id);
  if (!area) throw notFound('Area', id);
  return area;
}

async function chiefPayload(context: RequestContext, id: string): Promise<AreaChiefPayload> {
  const areaChief = await areaChiefById(context).load(id);
  if (!areaChief) throw notFound('AreaChief', id);
  return { areaChief, area: await areaOf(context, areaChief.areaId) };
}
