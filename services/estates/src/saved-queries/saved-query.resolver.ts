import {
  listArgs,
  newId,
  notFound,
  PageArgs,
  PlatformError,
  requireVersion,
  type Connection,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { SavedQueryEntity } from './saved-query.entity.ts';
import { savedQueryList, seenBy } from './saved-query.list.ts';
import {
  DeleteSavedQueryInput,
  DeleteSavedQueryPayload,
  SavedQuery,
  SavedQueryConnection,
  SaveQueryInput,
  SaveQueryPayload,
} from './saved-query.types.ts';

const LONGEST_NAME = 80;
const LONGEST_QUERY = 20_000;

@Resolver(() => SavedQuery)
export class SavedQueryResolver {
  @Query(() => SavedQueryConnection, {
    description: 'One’s own, and those that colleagues of the same division share.',
  })
  savedQueries(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<SavedQuery>> {
    return savedQueryList.page(context, listArgs(page), seenBy(context.caller));
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may change it.' })
  mine(@Root() saved: SavedQuery, @Ctx() context: RequestContext): boolean {
    return saved.ownerId === context.caller.subject;
  }

  @Mutation(() => SaveQueryPayload)
  async saveQuery(
    @Arg('input', () => SaveQueryInput) input: SaveQueryInput,
    @Ctx() context: RequestContext,
  ): Promise<SaveQueryPayload> {
    checkTexts(input);
    const { idempotencyKey, ...asked } = input;
    const id = await context.writeOnce({ operation: 'saveQuery', idempotencyKey, input: asked }, (session) =>
      asked.id ? change(session, asked.id, asked) : create(session, asked),
    );
    const savedQuery = await savedQueryList.byId(context).load(id);
    if (!savedQuery) throw notFound('SavedQuery', id);
    return { savedQuery };
  }

  @Mutation(() => DeleteSavedQueryPayload)
  async deleteSavedQuery(
    @Arg('input', () => DeleteSavedQueryInput) { id, version }: DeleteSavedQueryInput,
    @Ctx() context: RequestContext,
  ): Promise<DeleteSavedQueryPayload> {
    await context.write('deleteSavedQuery', async (session) => {
      const saved = await ownedBy(session, id);
      requireVersion(saved, version);
      session.em.remove(saved);
      session.audit({
        action: 'deleteSavedQuery',
        subjectId: id,
        divisionCode: saved.divisionCode,
        details: { name: saved.name },
      });
    });
    return { id };
  }
}

type Asked = Omit<SaveQueryInput, 'idempotencyKey'>;

async function create(session: WriteSession, asked: Asked): Promise<string> {
  const { caller, clock } = session;
  const id = newId('SavedQuery');
  session.em.create(SavedQueryEntity, {
    id,
    ownerId: caller.subject,
    ownerName: caller.name,
    divisionCode: caller.division,
    ...partsOf(asked),
    updatedAt: clock.now(),
  });
  record(session, id, caller.division, asked);
  return id;
}

async function change(session: WriteSession, id: string, asked: Asked): Promise<string> {
  const saved = await ownedBy(session, id);
  requireVersion(saved, asked.version ?? 0);
  session.em.assign(saved, { ...partsOf(asked), updatedAt: session.clock.now() });
  record(session, id, saved.divisionCode, asked);
  return id;
}

/** A stranger's query is as good as none: its name is nobody's business. */
async function ownedBy(session: WriteSession, id: string) {
  const saved = await session.em.findOne(SavedQueryEntity, { id, ownerId: session.caller.subject });
  if (!saved) throw notFound('SavedQuery', id);
  return saved;
}

function partsOf({ name, query, variables, view, sharedWith }: Asked) {
  return { name: name.trim(), query, variables, view: view ?? null, sharedWith };
}

/** The text itself stays out of the log: a filter may name a person. */
function record(
  session: WriteSession,
  subjectId: string,
  divisionCode: string,
  { name, sharedWith }: Asked,
): void {
  session.audit({ action: 'saveQuery', subjectId, divisionCode, details: { name: name.trim(), sharedWith } });
}

function checkTexts({ name, query }: SaveQueryInput): void {
  const tooLong = (field: string, most: number) =>
    new PlatformError('INVALID_INPUT', `The ${field} must have 1 to ${most} characters.`, {
      reason: 'textLength',
      field,
      params: { most },
    });
  if (name.trim() === '' || name.length > LONGEST_NAME) throw tooLong('name', LONGEST_NAME);
  if (query.trim() === '' || query.length > LONGEST_QUERY) throw tooLong('query', LONGEST_QUERY);
}
