import { listArgs, type Connection, type RequestContext } from '@guanjia/kit';
import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  integratorList,
  requireIntegratorReader,
  setIntegratorChannels,
  type IntegratorRow,
} from './integrator-channels.ts';
import {
  IntegratorConnection,
  IntegratorListArgs,
  IntegratorPayload,
  SetIntegratorChannelsInput,
} from './integrator.types.ts';

@Resolver()
export class IntegratorResolver {
  @Query(() => IntegratorConnection, {
    description: 'Clients with channels. For administrators and heads of the district.',
  })
  integrators(
    @Args(() => IntegratorListArgs) args: IntegratorListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<IntegratorRow>> {
    requireIntegratorReader(context.caller);
    return integratorList.page(context, listArgs(args));
  }

  @Mutation(() => IntegratorPayload, {
    description: 'Which channels’ cases a client makes and reads. For administrators of the district.',
  })
  async setIntegratorChannels(
    @Arg('input', () => SetIntegratorChannelsInput) input: SetIntegratorChannelsInput,
    @Ctx() context: RequestContext,
  ): Promise<{ integrator: IntegratorRow | null }> {
    const id = await setIntegratorChannels(context, input);
    return { integrator: await integratorList.byId(context).load(id) };
  }
}
