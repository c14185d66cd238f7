import { notFound, type Connection, type RequestContext } from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { changeView, createView, deleteView, openWith } from './change-view.ts';
import { opensWith, savedViewList, seenBy } from './saved-view.list.ts';
import { mayChangeView, mayReadView } from './saved-view.rules.ts';
import {
  DeleteSavedViewInput,
  DeleteSavedViewPayload,
  SavedView,
  SavedViewConnection,
  SavedViewsArgs,
  SaveViewInput,
  SaveViewPayload,
  SetDefaultViewInput,
  SetDefaultViewPayload,
} from './saved-view.types.ts';

@Resolver(() => SavedView)
export class SavedViewResolver {
  @Query(() => SavedViewConnection, {
    description:
      'Views of one list: one’s own, and those that colleagues of the same division share with everybody or with a role that one holds.',
  })
  savedViews(
    @Args(() => SavedViewsArgs) { list, ...page }: SavedViewsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SavedView>> {
    return savedViewList.page(context, { page }, seenBy(context.caller, list));
  }

  @FieldResolver(() => Boolean, { description: 'Whether it is the caller’s own.' })
  mine(@Root() view: SavedView, @Ctx() { caller }: RequestContext): boolean {
    return view.ownerId === caller.subject;
  }

  @FieldResolver(() => Boolean, {
    description:
      'Whether the caller may change or delete it: the owner; of shared ones also the division’s head and administrator.',
  })
  changeable(@Root() view: SavedView, @Ctx() { caller }: RequestContext): boolean {
    return mayChangeView(caller, view);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller’s list opens with it.' })
  isDefault(@Root() { id }: SavedView, @Ctx() context: RequestContext): Promise<boolean> {
    return opensWith(context).load(id);
  }

  @Mutation(() => SaveViewPayload)
  async saveView(
    @Arg('input', () => SaveViewInput) input: SaveViewInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveViewPayload> {
    const { idempotencyKey, ...asked } = input;
    const id = await context.writeOnce({ operation: 'saveView', idempotencyKey, input: asked }, (session) =>
      asked.id ? changeView(session, asked.id, asked) : createView(session, asked),
    );
    return { savedView: await readable(context, id) };
  }

  @Mutation(() => DeleteSavedViewPayload)
  async deleteSavedView(
    @Arg('input', () => DeleteSavedViewInput) { id, version }: DeleteSavedViewInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteSavedViewPayload> {
    await context.write('deleteSavedView', (session) => deleteView(session, id, version));
    return { id };
  }

  @Mutation(() => SetDefaultViewPayload, { description: 'What the caller’s own list opens with.' })
  async setDefaultView(
    @Arg('input', () => SetDefaultViewInput) { list, viewId }: SetDefaultViewInput,
    @Ctx() context: RequestContext,
  ): Promise<SetDefaultViewPayload> {
    const savedView = viewId ? await readable(context, viewId) : null;
    if (viewId && savedView?.list !== list) throw notFound('SavedView', viewId);
    await context.write('setDefaultView', (session) => openWith(session, list, savedView?.id ?? null));
    return { savedView };
  }
}

async function readable(context: RequestContext, id: string): Promise<SavedView> {
  const view = await savedViewList.byId(context).load(id);
  if (!view || !mayReadView(context.caller, view)) throw notFound('SavedView', id);
  return view;
}
