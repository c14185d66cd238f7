import { notFound, requireRole, Role, type RequestContext } from '@guanjia/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createServiceContract, endServiceContract } from './service-contract.changes.ts';
import {
  CreateServiceContractInput,
  EndServiceContractInput,
  ServiceContractPayload,
} from './service-contract.inputs.ts';
import { serviceContractById } from './service-contract.list.ts';

@Resolver()
export class ServiceContractMutations {
  @Mutation(() => ServiceContractPayload)
  async createServiceContract(
    @Arg('input', () => CreateServiceContractInput) input: CreateServiceContractInput,
    @Ctx() context: RequestContext,
  ): Promise<ServiceContractPayload> {
    requireRole(context.caller, Role.REGISTRAR, Role.ADMINISTRATOR);
    return payload(context, await createServiceContract(context, input));
  }

  @Mutation(() => ServiceContractPayload, {
    description: 'Checks the days of notice that the law or the parties ask for.',
  })
  async endServiceContract(
    @Arg('input', () => EndServiceContractInput) input: EndServiceContractInput,
    @Ctx() context: RequestContext,
  ): Promise<ServiceContractPayload> {
    requireRole(context.caller, Role.REGISTRAR, Role.ADMINISTRATOR);
    return payload(context, await endServiceContract(context, input));
  }
}

async function payload(context: RequestContext, id: string): Promise<ServiceContractPayload> {
  const serviceContract = await serviceContractById(context).load(id);
  if (!serviceContract) throw notFound('ServiceContract', id);
  return { serviceContract };
}
