import {
  Asked,
  listArgs,
  LocalDateScalar,
  type AskedFields,
  type Connection,
  type RequestContext,
} from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { areaById } from '../areas/area.list.ts';
import { Area } from '../areas/area.types.ts';
import { committeeOfEstate } from '../committees/owners-committee.list.ts';
import { OwnersCommittee } from '../committees/owners-committee.types.ts';
import { propertyCompanyById } from '../companies/property-company.list.ts';
import { PropertyCompany } from '../companies/property-company.types.ts';
import { contractsOfEstate } from '../contracts/service-contract.list.ts';
import {
  ServiceContractConnection,
  ServiceContractListArgs,
  type ServiceContract,
} from '../contracts/service-contract.types.ts';
import { divisionOf } from '../divisions/division.list.ts';
import { Division } from '../divisions/division.types.ts';
import { managementAreaById } from '../management-areas/management-area.list.ts';
import { ManagementArea } from '../management-areas/management-area.types.ts';
import { managementOfEstate, managementOn, type Managed } from '../management/management.list.ts';
import {
  ManagementMode,
  ManagementPeriodConnection,
  ManagementPeriodListArgs,
  type ManagementPeriod,
} from '../management/management.types.ts';
import { estateById, estateList, estatesOn } from './estate.list.ts';
import { Estate, EstateConnection, EstateListArgs, Location } from './estate.types.ts';

@Resolver(() => Estate)
export class EstateResolver {
  @Query(() => Estate, { nullable: true })
  estate(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<Estate | null> {
    return estateById(context).load(id);
  }

  @Query(() => EstateConnection)
  estates(
    @Args(() => EstateListArgs) args: EstateListArgs,
    @Asked() asked: AskedFields,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Estate>> {
    const { countedOn } = args.filter ?? {};
    const list = countedOn ? estatesOn(countedOn) : estateList;
    return list.page(context, { ...listArgs(args), asked });
  }

  @FieldResolver(() => Division)
  division(@Root() estate: Estate, @Ctx() context: RequestContext): Promise<Division> {
    return divisionOf(context, estate.divisionCode);
  }

  @FieldResolver(() => Area, { nullable: true })
  area(@Root() estate: Estate, @Ctx() context: RequestContext): Promise<Area | null> | null {
    return estate.areaId === null ? null : areaById(context).load(estate.areaId);
  }

  @FieldResolver(() => ManagementArea, { nullable: true })
  managementArea(
    @Root() estate: Estate,
    @Ctx() context: RequestContext,
  ): Promise<ManagementArea | null> | null {
    return estate.managementAreaId === null
      ? null
      : managementAreaById(context).load(estate.managementAreaId);
  }

  @FieldResolver(() => Location, { nullable: true })
  location(@Root() { latitude, longitude, datum }: Estate): Location | null {
    return latitude === null || longitude === null || datum === null ? null : { latitude, longitude, datum };
  }

  @FieldResolver(() => ManagementMode, { description: 'On a day, today unless told.' })
  async managementMode(
    @Root() estate: Estate,
    @Arg('asOf', () => LocalDateScalar, { nullable: true }) asOf: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ManagementMode> {
    return (await managed(context, estate, asOf)).mode;
  }

  @FieldResolver(() => PropertyCompany, {
    nullable: true,
    description: 'Who managed it on a day, today unless told.',
  })
  async company(
    @Root() estate: Estate,
    @Arg('asOf', () => LocalDateScalar, { nullable: true }) asOf: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<PropertyCompany | null> {
    const { companyId } = await managed(context, estate, asOf);
    return companyId === null ? null : propertyCompanyById(context).load(companyId);
  }

  @FieldResolver(() => ManagementPeriodConnection, { description: 'The newest period first.' })
  managementHistory(
    @Root() estate: Estate,
    @Args(() => ManagementPeriodListArgs) args: ManagementPeriodListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ManagementPeriod>> {
    return managementOfEstate(context, estate.id, listArgs(args));
  }

  @FieldResolver(() => ServiceContractConnection)
  contracts(
    @Root() estate: Estate,
    @Args(() => ServiceContractListArgs) args: ServiceContractListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ServiceContract>> {
    return contractsOfEstate(context, estate.id, listArgs(args));
  }

  @FieldResolver(() => OwnersCommittee, {
    nullable: true,
    description: 'The one in office, or else the newest.',
  })
  committee(@Root() estate: Estate, @Ctx() context: RequestContext): Promise<OwnersCommittee | null> {
    return committeeOfEstate(context).load(estate.id);
  }
}

function managed(context: RequestContext, estate: Estate, asOf: string | undefined): Promise<Managed> {
  return managementOn(context).load({ estateId: estate.id, day: asOf ?? context.clock.today() });
}
