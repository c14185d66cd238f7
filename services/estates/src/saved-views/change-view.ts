import {
  fieldChanges,
  newId,
  notFound,
  PlatformError,
  requireVersion,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { SavedViewEntity } from './saved-view.entity.ts';
import { mayChangeView, mayReadView, mayShareWithRole } from './saved-view.rules.ts';
import { SavedViewAudience, type SaveViewInput } from './saved-view.types.ts';
import type { SavedViewDefaultTable } from '../generated/tables.ts';

const LONGEST_NAME = 80;
const LONGEST_LIST = 60;
const LONGEST_STATE = 8_000;

export type AskedView = Omit<SaveViewInput, 'idempotencyKey'>;

/** Keeps a new view under the caller's name. Throws INVALID_INPUT or FORBIDDEN. */
export async function createView(session: WriteSession, asked: AskedView): Promise<string> {
  const { caller, clock } = session;
  checkView(session, asked);
  const id = newId('SavedView');
  session.em.create(SavedViewEntity, {
    id,
    ownerId: caller.subject,
    ownerName: caller.name,
    divisionCode: caller.division,
    list: asked.list,
    ...partsOf(asked),
    updatedAt: clock.now(),
  });
  record(session, 'saveView', { id, divisionCode: caller.division, ...asked });
  return id;
}

/** Changes a view in place; its list and owner stay. Throws as createView, and NOT_FOUND or VERSION_CONFLICT. */
export async function changeView(session: WriteSession, id: string, asked: AskedView): Promise<string> {
  checkView(session, asked);
  const view = await changeable(session, id);
  requireVersion(view, asked.version ?? 0);
  if (asked.audience === SavedViewAudience.OWN && view.ownerId !== session.caller.subject) {
    throw new PlatformError('FORBIDDEN', 'Only its owner can take a view back for themselves.', {
      reason: 'viewOfAnother',
      field: 'audience',
    });
  }
  session.em.assign(view, { ...partsOf(asked), updatedAt: session.clock.now() });
  record(session, 'saveView', { id, divisionCode: view.divisionCode, ...asked });
  return id;
}

/** Deletes a view, for everybody who shared it. Throws NOT_FOUND, FORBIDDEN or VERSION_CONFLICT. */
export async function deleteView(session: WriteSession, id: string, version: number): Promise<void> {
  const view = await changeable(session, id);
  requireVersion(view, version);
  session.em.remove(view);
  record(session, 'deleteSavedView', view);
}

/** What the caller may not read does not exist for them; what they may only read, they may not change. */
async function changeable(session: WriteSession, id: string) {
  const view = await session.em.findOne(SavedViewEntity, { id });
  if (!view) throw notFound('SavedView', id);
  const shared = { ...view, audience: view.audience as SavedViewAudience, role: view.role ?? null };
  if (!mayReadView(session.caller, shared)) throw notFound('SavedView', id);
  if (mayChangeView(session.caller, shared)) return view;
  throw new PlatformError('FORBIDDEN', 'This view is another person’s: save a copy of your own.', {
    reason: 'viewOfAnother',
  });
}

function partsOf({ name, state, audience, role }: AskedView) {
  return {
    name: name.trim(),
    state,
    audience,
    role: audience === SavedViewAudience.ROLE ? (role ?? null) : null,
  };
}

function checkView({ caller }: WriteSession, { list, name, state, audience, role }: AskedView): void {
  const wrongLength = (field: string, most: number) =>
    new PlatformError('INVALID_INPUT', `The ${field} must have 1 to ${most} characters.`, {
      reason: 'textLength',
      field,
      params: { most },
    });
  if (name.trim() === '' || name.length > LONGEST_NAME) throw wrongLength('name', LONGEST_NAME);
  if (list.trim() === '' || list.length > LONGEST_LIST) throw wrongLength('list', LONGEST_LIST);
  if (typeof state !== 'object' || state === null || Array.isArray(state)) {
    throw new PlatformError('INVALID_INPUT', 'The state is an object.', {
      reason: 'viewStateInvalid',
      field: 'state',
    });
  }
  if (JSON.stringify(state).length > LONGEST_STATE) throw wrongLength('state', LONGEST_STATE);
  if ((audience === SavedViewAudience.ROLE) !== Boolean(role)) {
    throw new PlatformError('INVALID_INPUT', 'Name the role for the audience ROLE, and only there.', {
      reason: 'viewRoleMissing',
      field: 'role',
    });
  }
  if (role && !mayShareWithRole(caller, role)) {
    throw new PlatformError('FORBIDDEN', 'Share with a role that you hold.', {
      reason: 'viewRoleNotYours',
      field: 'role',
    });
  }
}

/** The caller's list opens with this view from now on; with null, as it does for everybody. */
export async function openWith(session: WriteSession, list: string, viewId: string | null): Promise<void> {
  const { subject, division } = session.caller;
  const [before] = await session.rows<Pick<SavedViewDefaultTable, 'viewId'>>(sql`
    delete from saved_view_default where owner_id = ${subject} and list = ${list} returning view_id as "viewId"`);
  if (viewId) {
    await session.rows(sql`
      insert into saved_view_default (owner_id, list, division_code, view_id)
      values (${subject}, ${list}, ${division}, ${viewId})
      on conflict (owner_id, list) do update set view_id = excluded.view_id, division_code = excluded.division_code`);
  }
  const fields = fieldChanges({ viewId: before?.viewId ?? null }, { viewId });
  if (fields.length > 0) session.changed({ type: 'SavedViewDefault', id: subject, fields });
}

/** The state itself stays out of the log: a filter may name a person. */
function record(
  session: WriteSession,
  action: string,
  {
    id,
    divisionCode,
    list,
    name,
    audience,
  }: { id: string; divisionCode: string; list: string; name: string; audience: string },
): void {
  session.audit({ action, subjectId: id, divisionCode, details: { list, name: name.trim(), audience } });
}
