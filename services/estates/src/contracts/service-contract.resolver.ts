import { listArgs, notFound, type Connection, type RequestContext } from '@guanjia/kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { propertyCompanyById } from '../companies/property-company.list.ts';
import { PropertyCompany } from '../companies/property-company.types.ts';
import { estateById } from '../estates/estate.list.ts';
import { Estate } from '../estates/estate.types.ts';
import { contractState } from './contract-rules.ts';
import { serviceContractList } from './service-contract.list.ts';
import {
  ContractState,
  ServiceContract,
  ServiceContractConnection,
  ServiceContractListArgs,
} from './service-contract.types.ts';

@Resolver(() => ServiceContract)
export class ServiceContractResolver {
  @Query(() => ServiceContractConnection)
  serviceContracts(
    @Args(() => ServiceContractListArgs) args: ServiceContractListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ServiceContract>> {
    return serviceContractList.page(context, listArgs(args));
  }

  @FieldResolver(() => Estate)
  async estate(@Root() contract: ServiceContract, @Ctx() context: RequestContext): Promise<Estate> {
    const estate = await estateById(context).load(contract.estateId);
    if (!estate) throw notFound('Estate', contract.estateId);
    return estate;
  }

  @FieldResolver(() => PropertyCompany)
  async company(@Root() contract: ServiceContract, @Ctx() context: RequestContext): Promise<PropertyCompany> {
    const company = await propertyCompanyById(context).load(contract.companyId);
    if (!company) throw notFound('PropertyCompany', contract.companyId);
    return company;
  }

  @FieldResolver(() => ContractState, { description: 'Today.' })
  state(@Root() contract: ServiceContract, @Ctx() context: RequestContext): ContractState {
    return contractState(contract, context.clock.today()) as ContractState;
  }
}
