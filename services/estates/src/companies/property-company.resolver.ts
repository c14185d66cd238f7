import {
  Asked,
  listArgs,
  maskPhone,
  type AskedFields,
  type Connection,
  type RequestContext,
} from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { contractsOfCompany } from '../contracts/service-contract.list.ts';
import {
  ServiceContractConnection,
  ServiceContractListArgs,
  type ServiceContract,
} from '../contracts/service-contract.types.ts';
import { estatesOfCompany } from '../estates/estate.list.ts';
import { EstateConnection, EstateListArgs, type Estate } from '../estates/estate.types.ts';
import { checkCreditCode } from './credit-code.ts';
import { estateCountOfCompany, propertyCompanyById, propertyCompanyList } from './property-company.list.ts';
import {
  CreditCodeCheck,
  PropertyCompany,
  PropertyCompanyConnection,
  PropertyCompanyListArgs,
} from './property-company.types.ts';

@Resolver(() => PropertyCompany)
export class PropertyCompanyResolver {
  @Query(() => PropertyCompany, { nullable: true })
  propertyCompany(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<PropertyCompany | null> {
    return propertyCompanyById(context).load(id);
  }

  @Query(() => PropertyCompanyConnection)
  propertyCompanies(
    @Args(() => PropertyCompanyListArgs) args: PropertyCompanyListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PropertyCompany>> {
    return propertyCompanyList.page(context, listArgs(args));
  }

  @Query(() => CreditCodeCheck, {
    name: 'checkCreditCode',
    description: 'Reads a credit code however it was typed and checks it.',
  })
  creditCodeCheck(@Arg('code', () => String) code: string): CreditCodeCheck {
    const { normalised, problem, expected } = checkCreditCode(code);
    return { valid: problem === null, normalised, reason: problem, expected };
  }

  @FieldResolver(() => String, { nullable: true, description: 'Masked.' })
  phone(@Root() company: PropertyCompany): string | null {
    return company.phoneNumber === null ? null : maskPhone(company.phoneNumber);
  }

  @FieldResolver(() => EstateConnection, { description: 'What it manages today.' })
  estates(
    @Root() company: PropertyCompany,
    @Args(() => EstateListArgs) args: EstateListArgs,
    @Asked() asked: AskedFields,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Estate>> {
    return estatesOfCompany(context, company.id, { ...listArgs(args), asked });
  }

  @FieldResolver(() => Int, {
    description: 'Estates that it manages today, of those that the caller may see.',
  })
  estateCount(@Root() company: PropertyCompany, @Ctx() context: RequestContext): Promise<number> {
    return estateCountOfCompany(context).load(company.id);
  }

  @FieldResolver(() => ServiceContractConnection)
  contracts(
    @Root() company: PropertyCompany,
    @Args(() => ServiceContractListArgs) args: ServiceContractListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ServiceContract>> {
    return contractsOfCompany(context, company.id, listArgs(args));
  }
}
