import {
  Asked,
  listArgs,
  SafeIntScalar,
  type AskedFields,
  type Connection,
  type RequestContext,
} from '@guanjia/kit';
import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { divisionOf } from '../divisions/division.list.ts';
import { Division } from '../divisions/division.types.ts';
import { estatesOfManagementArea } from '../estates/estate.list.ts';
import { EstateConnection, EstateListArgs, type Estate } from '../estates/estate.types.ts';
import { extentOfManagementArea, managementAreaList } from './management-area.list.ts';
import { ManagementArea, ManagementAreaConnection, ManagementAreaListArgs } from './management-area.types.ts';

@Resolver(() => ManagementArea)
export class ManagementAreaResolver {
  @Query(() => ManagementAreaConnection)
  managementAreas(
    @Args(() => ManagementAreaListArgs) args: ManagementAreaListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ManagementArea>> {
    return managementAreaList.page(context, listArgs(args));
  }

  @FieldResolver(() => Division)
  community(@Root() area: ManagementArea, @Ctx() context: RequestContext): Promise<Division> {
    return divisionOf(context, area.divisionCode);
  }

  @FieldResolver(() => EstateConnection)
  estates(
    @Root() area: ManagementArea,
    @Args(() => EstateListArgs) args: EstateListArgs,
    @Asked() asked: AskedFields,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Estate>> {
    return estatesOfManagementArea(context, area.id, { ...listArgs(args), asked });
  }

  @FieldResolver(() => SafeIntScalar, { description: 'In 0.01 m².' })
  async floorArea(@Root() area: ManagementArea, @Ctx() context: RequestContext): Promise<number> {
    return (await extentOfManagementArea(context).load(area.id)).floorArea;
  }

  @FieldResolver(() => Int)
  async estateCount(@Root() area: ManagementArea, @Ctx() context: RequestContext): Promise<number> {
    return (await extentOfManagementArea(context).load(area.id)).estateCount;
  }
}
