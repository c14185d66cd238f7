import { listArgs, type Connection, type RequestContext } from '@guanjia/kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { requireDepartment } from '../integrators/client-reach.ts';
import { Division } from '../references/stubs.ts';
import { handedOverCases, handedOverPetitions, type HandedOverRow } from './handed-over-lists.ts';
import {
  HandedOver,
  HandedOverCaseListArgs,
  HandedOverConnection,
  HandedOverPetitionListArgs,
} from './handed-over.type.ts';

@Resolver(() => HandedOver)
export class HandedOverResolver {
  @Query(() => HandedOverConnection, {
    description:
      'The rest of the rows behind a figure of a past day: cases that your division held then and has handed over since. `cases` with the same filter lists the others.',
  })
  handedOverCases(
    @Args(() => HandedOverCaseListArgs) args: HandedOverCaseListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<HandedOverRow>> {
    requireDepartment(context);
    return handedOverCases.page(context, listArgs(args));
  }

  @Query(() => HandedOverConnection, { description: 'The same of `collectivePetitions`.' })
  handedOverCollectivePetitions(
    @Args(() => HandedOverPetitionListArgs) args: HandedOverPetitionListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<HandedOverRow>> {
    requireDepartment(context);
    return handedOverPetitions.page(context, listArgs(args));
  }

  @FieldResolver(() => Division, { description: 'The division that it was handed over to.' })
  handedTo(@Root() { handedTo }: HandedOverRow): Division {
    return { code: handedTo };
  }
}
