import type { RequestContext } from '@guanjia/kit';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { propertyCompanyById } from '../companies/property-company.list.ts';
import { PropertyCompany } from '../companies/property-company.types.ts';
import { ManagementMode } from '../management/management.types.ts';
import { managementOfDay } from './estate-on-day.loader.ts';
import { EstateOnDay } from './estate-on-day.type.ts';

@Resolver(() => EstateOnDay)
export class EstateOnDayResolver {
  @FieldResolver(() => ManagementMode, {
    nullable: true,
    description: 'Null of an estate that is not in your division now and was not on the day.',
  })
  async managementMode(
    @Root() { estateId, on }: EstateOnDay,
    @Ctx() context: RequestContext,
  ): Promise<ManagementMode | null> {
    return (await managementOfDay(context).load({ estateId, day: on }))?.mode ?? null;
  }

  @FieldResolver(() => PropertyCompany, { nullable: true, description: 'The company that managed it.' })
  async company(
    @Root() { estateId, on }: EstateOnDay,
    @Ctx() context: RequestContext,
  ): Promise<PropertyCompany | null> {
    const { companyId } = (await managementOfDay(context).load({ estateId, day: on })) ?? {};
    return companyId ? propertyCompanyById(context).load(companyId) : null;
  }
}
