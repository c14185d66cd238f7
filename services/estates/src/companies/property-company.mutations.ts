import { notFound, requireRole, Role, type RequestContext } from '@guanjia/kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { createPropertyCompany, updatePropertyCompany } from './property-company.changes.ts';
import {
  CreatePropertyCompanyInput,
  PropertyCompanyPayload,
  UpdatePropertyCompanyInput,
} from './property-company.inputs.ts';
import { propertyCompanyById } from './property-company.list.ts';

@Resolver()
export class PropertyCompanyMutations {
  @Mutation(() => PropertyCompanyPayload)
  async createPropertyCompany(
    @Arg('input', () => CreatePropertyCompanyInput) input: CreatePropertyCompanyInput,
    @Ctx() context: RequestContext,
  ): Promise<PropertyCompanyPayload> {
    requireRole(context.caller, Role.REGISTRAR, Role.ADMINISTRATOR);
    return payload(context, await createPropertyCompany(context, input));
  }

  @Mutation(() => PropertyCompanyPayload)
  async updatePropertyCompany(
    @Arg('input', () => UpdatePropertyCompanyInput) input: UpdatePropertyCompanyInput,
    @Ctx() context: RequestContext,
  ): Promise<PropertyCompanyPayload> {
    requireRole(context.caller, Role.REGISTRAR, Role.ADMINISTRATOR);
    return payload(context, await updatePropertyCompany(context, input));
  }
}

async function payload(context: RequestContext, id: string): Promise<PropertyCompanyPayload> {
  const propertyCompany = await propertyCompanyById(context).load(id);
  if (!propertyCompany) throw notFound('PropertyCompany', id);
  return { propertyCompany };
}
