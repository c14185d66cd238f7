import {
  Asked,
  DivisionCodeScalar,
  listArgs,
  PlatformError,
  type AskedFields,
  type Connection,
  type RequestContext,
} from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { areasOfDivision } from '../areas/area.list.ts';
import { AreaConnection, AreaListArgs, type Area } from '../areas/area.types.ts';
import { estatesOfDivision } from '../estates/estate.list.ts';
import { EstateConnection, EstateListArgs, type Estate } from '../estates/estate.types.ts';
import { staffOfDivision } from '../staff/staff-member.list.ts';
import { StaffMemberConnection, StaffMemberListArgs, type StaffMember } from '../staff/staff-member.types.ts';
import { ancestorCodes } from './division-code.ts';
import {
  childrenOfDivision,
  childrenOn,
  divisionByCode,
  divisionById,
  divisionList,
  formerNamesOf,
  predecessorsOf,
} from './division.list.ts';
import {
  ChildrenArgs,
  Division,
  DivisionConnection,
  DivisionListArgs,
  FormerName,
} from './division.types.ts';

@Resolver(() => Division)
export class DivisionResolver {
  @Query(() => Division, { nullable: true, description: 'By id or by code; one of the two is needed.' })
  division(
    @Arg('id', () => ID, { nullable: true }) id: string | undefined,
    @Arg('code', () => DivisionCodeScalar, { nullable: true }) code: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Division | null> {
    if (id) return divisionById(context).load(id);
    if (code) return divisionByCode(context).load(code);
    throw new PlatformError('INVALID_INPUT', 'Give the id or the code of the division.', {
      reason: 'divisionKeyMissing',
      field: 'code',
    });
  }

  @Query(() => DivisionConnection)
  divisions(
    @Args(() => DivisionListArgs) args: DivisionListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Division>> {
    return divisionList.page(context, listArgs(args));
  }

  @FieldResolver(() => Division, { nullable: true })
  parent(@Root() division: Division, @Ctx() context: RequestContext): Promise<Division | null> | null {
    return division.parentCode === null ? null : divisionByCode(context).load(division.parentCode);
  }

  @FieldResolver(() => DivisionConnection)
  children(
    @Root() division: Division,
    @Args(() => ChildrenArgs) args: ChildrenArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Division>> {
    const children = args.asOf ? childrenOn(args.asOf) : childrenOfDivision;
    return children(context, division.code, listArgs(args));
  }

  @FieldResolver(() => [FormerName], { description: 'The newest first.' })
  formerNames(@Root() division: Division, @Ctx() context: RequestContext): Promise<FormerName[]> {
    return formerNamesOf(context).load(division.id);
  }

  @FieldResolver(() => Division, {
    nullable: true,
    description: 'What it became a part of; null while it lasts, or when that is not known.',
  })
  successor(@Root() division: Division, @Ctx() context: RequestContext): Promise<Division | null> | null {
    return division.successorCode === null ? null : divisionByCode(context).load(division.successorCode);
  }

  @FieldResolver(() => [Division], { description: 'What became a part of it, the newest first.' })
  predecessors(@Root() division: Division, @Ctx() context: RequestContext): Promise<Division[]> {
    return predecessorsOf(context).load(division.code);
  }

  @FieldResolver(() => [Division], {
    description: 'Everything above it that is known, the nearest first; four at most.',
  })
  async ancestors(@Root() division: Division, @Ctx() context: RequestContext): Promise<Division[]> {
    const found = await divisionByCode(context).loadMany(ancestorCodes(division.code));
    return found.filter((one): one is Division => one !== null && !(one instanceof Error));
  }

  @FieldResolver(() => EstateConnection)
  estates(
    @Root() division: Division,
    @Args(() => EstateListArgs) args: EstateListArgs,
    @Asked() asked: AskedFields,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Estate>> {
    return estatesOfDivision(context, division.code, { ...listArgs(args), asked });
  }

  @FieldResolver(() => AreaConnection)
  areas(
    @Root() division: Division,
    @Args(() => AreaListArgs) args: AreaListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Area>> {
    return areasOfDivision(context, division.code, listArgs(args));
  }

  @FieldResolver(() => StaffMemberConnection, {
    description: 'The people of this division’s own department.',
  })
  staffMembers(
    @Root() division: Division,
    @Args(() => StaffMemberListArgs) args: StaffMemberListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<StaffMember>> {
    return staffOfDivision(context, division.code, listArgs(args));
  }
}
