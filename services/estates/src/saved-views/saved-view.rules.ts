import { hasRole, Role, type Caller } from '@guanjia/kit';
import { SavedViewAudience, type SavedView } from './saved-view.types.ts';

type Shared = Pick<SavedView, 'ownerId' | 'divisionCode' | 'audience' | 'role'>;

/** One's own, and what colleagues of the same division share with everybody or with a role of the caller's. */
export function mayReadView(caller: Caller, view: Shared): boolean {
  if (view.ownerId === caller.subject) return true;
  if (view.divisionCode !== caller.division) return false;
  if (view.audience === SavedViewAudience.DEPARTMENT) return true;
  return view.audience === SavedViewAudience.ROLE && view.role !== null && hasRole(caller, view.role);
}

/** The owner; what is shared also those who answer for the office: its head and its administrator. */
export function mayChangeView(caller: Caller, view: Shared): boolean {
  if (view.ownerId === caller.subject) return true;
  return (
    view.audience !== SavedViewAudience.OWN &&
    view.divisionCode === caller.division &&
    hasRole(caller, Role.HEAD, Role.ADMINISTRATOR)
  );
}

/** Views are shared with a role by those who hold it, and by the head and the administrator with any. */
export function mayShareWithRole(caller: Caller, role: Role): boolean {
  return hasRole(caller, role, Role.HEAD, Role.ADMINISTRATOR);
}
