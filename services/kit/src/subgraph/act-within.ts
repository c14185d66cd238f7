import { sql } from 'kysely';
import type { Clock } from '../clock/clock.ts';
import { settingOf } from '../database/caller-settings.ts';
import type { WriteSession } from '../database/write-session.ts';
import { noDocumentStore } from '../documents/document-store.ts';
import { scopeOf, type Caller } from '../identity/caller.ts';
import type { RequestContext } from './request-context.ts';

/**
 * Does what a person's request would do, at a moment of the past and within a transaction that is open already: for lives
 * that are written as one deed. The person's row scope and roles hold as in any request; what the audit log tells is told by
 * the whole write. The transaction's own caller is back afterwards.
 */
export async function actWithin<Result>(
  session: WriteSession,
  { caller, clock }: { readonly caller: Caller; readonly clock: Clock },
  act: (context: RequestContext) => Promise<Result>,
): Promise<Result> {
  const enter = (one: Caller) => session.rows(sql.raw(settingOf(scopeOf(one), one)));
  const acting: WriteSession = { ...session, caller, clock, audit: () => undefined };
  const loaders = new Map<object, unknown>();
  const change = async <Changed>(work: (session: WriteSession) => Promise<Changed>): Promise<Changed> => {
    const changed = await work(acting);
    await session.em.flush();
    // The next request finds what is stored by then, also by SQL.
    session.em.clear();
    loaders.clear();
    return changed;
  };
  await enter(caller);
  const result = await act({
    caller,
    scope: scopeOf(caller),
    clock,
    requestId: 'within',
    loaders,
    sequence: async () => undefined,
    anchors: undefined,
    documents: noDocumentStore,
    rows: session.rows,
    write: (_operation, work) => change(work),
    record: (_operation, work) => change(work),
    writeOnce: (_create, work) => change(work),
  });
  await enter(session.caller);
  return result;
}
