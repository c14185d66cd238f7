import {
  Asked,
  listArgs,
  LocalDateScalar,
  notFound,
  PageArgs,
  type AskedFields,
  type Connection,
  type RequestContext,
} from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { divisionOf } from '../divisions/division.list.ts';
import { Division } from '../divisions/division.types.ts';
import { estatesOfArea } from '../estates/estate.list.ts';
import { EstateConnection, EstateListArgs, type Estate } from '../estates/estate.types.ts';
import { staffMemberById } from '../staff/staff-member.list.ts';
import { StaffMember } from '../staff/staff-member.types.ts';
import { areaList, chiefsOfArea, chiefsOn } from './area.list.ts';
import { Area, AreaChief, AreaChiefConnection, AreaConnection, AreaListArgs } from './area.types.ts';

@Resolver(() => Area)
export class AreaResolver {
  @Query(() => AreaConnection)
  areas(
    @Args(() => AreaListArgs) args: AreaListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Area>> {
    return areaList.page(context, listArgs(args));
  }

  @FieldResolver(() => Division)
  community(@Root() area: Area, @Ctx() context: RequestContext): Promise<Division> {
    return divisionOf(context, area.divisionCode);
  }

  @FieldResolver(() => EstateConnection)
  estates(
    @Root() area: Area,
    @Args(() => EstateListArgs) args: EstateListArgs,
    @Asked() asked: AskedFields,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Estate>> {
    return estatesOfArea(context, area.id, { ...listArgs(args), asked });
  }

  @FieldResolver(() => [AreaChief], {
    description: 'On a day, today unless told: one for each tier at most.',
  })
  chiefs(
    @Root() area: Area,
    @Arg('asOf', () => LocalDateScalar, { nullable: true }) asOf: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<AreaChief[]> {
    return chiefsOn(context).load({ areaId: area.id, day: asOf ?? context.clock.today() });
  }

  @FieldResolver(() => AreaChiefConnection, {
    description: 'Everybody who was or is its chief, the newest first.',
  })
  chiefHistory(
    @Root() area: Area,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AreaChief>> {
    return chiefsOfArea(context, area.id, listArgs(page));
  }
}

@Resolver(() => AreaChief)
export class AreaChiefResolver {
  @FieldResolver(() => StaffMember)
  async staffMember(@Root() chief: AreaChief, @Ctx() context: RequestContext): Promise<StaffMember> {
    const member = await staffMemberById(context).load(chief.staffMemberId);
    if (!member) throw notFound('StaffMember', chief.staffMemberId);
    return member;
  }
}
