import type { RequestContext } from '@guanjia/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { propertyCompanyById } from '../companies/property-company.list.ts';
import { PropertyCompany } from '../companies/property-company.types.ts';
import { ManagementPeriod } from './management.types.ts';

@Resolver(() => ManagementPeriod)
export class ManagementPeriodResolver {
  @FieldResolver(() => PropertyCompany, { nullable: true })
  company(
    @Root() period: ManagementPeriod,
    @Ctx() context: RequestContext,
  ): Promise<PropertyCompany | null> | null {
    return period.companyId === null ? null : propertyCompanyById(context).load(period.companyId);
  }
}
