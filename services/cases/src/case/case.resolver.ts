import { Asked, listArgs, type AskedFields, type Connection, type RequestContext } from '@guanjia/kit';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import { narrowed, reachableChannels } from '../integrators/client-reach.ts';
import { caseReachable } from './case-by-id.ts';
import { CaseListArgs } from './case-filter.type.ts';
import { caseList, type CaseRow } from './case-list.ts';
import { channels, type Channel } from '../deadlines/deadline-pack.ts';
import { ChannelEnum } from './case-enums.ts';
import { Case, CaseConnection } from './case.type.ts';

@Resolver()
export class CaseQueries {
  @Query(() => Case, { nullable: true })
  case(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<CaseRow | null> {
    return caseReachable(context, id);
  }

  @Query(() => CaseConnection, {
    description: 'Cases of your division, newest first unless ordered otherwise.',
  })
  async cases(
    @Args(() => CaseListArgs) args: CaseListArgs,
    @Asked() asked: AskedFields,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CaseRow>> {
    return caseList.page(context, { ...listArgs(args), filter: await narrowed(context, args.filter), asked });
  }

  @Query(() => [ChannelEnum], {
    description: 'The channels that you may register cases of: a client its own ones, an officer all.',
  })
  async registrableChannels(@Ctx() context: RequestContext): Promise<readonly Channel[]> {
    return (await reachableChannels(context, 'cases:write')) ?? channels;
  }
}
