import { PlatformError, requireRole, Role, Tier } from '@guanjia/kit';
import type { Caller } from '@guanjia/kit';

/** Schemes, stars and plaques are the district's to give and to take. Throws FORBIDDEN. */
export function requireRatingOffice(caller: Caller): void {
  requireRole(caller, Role.REGISTRAR, Role.EVALUATOR, Role.SUPERVISOR, Role.HEAD);
  requireTier(caller, [Tier.DISTRICT]);
}

/** Each credit item says which tiers enter it. Throws FORBIDDEN. */
export function requireEntryTier(caller: Caller, tiers: readonly string[]): void {
  requireRole(caller, Role.HANDLER, Role.REGISTRAR, Role.EVALUATOR, Role.SUPERVISOR, Role.HEAD);
  requireTier(caller, tiers);
}

/** Whoever voids an entry answers for it: not the people who enter them day by day. Throws FORBIDDEN. */
export function requireVoiding(caller: Caller, tiers: readonly string[]): void {
  requireRole(caller, Role.SUPERVISOR, Role.HEAD);
  requireTier(caller, tiers);
}

/** Inspections happen on the spot, by the subdistrict or the district. Throws FORBIDDEN. */
export function requireInspector(caller: Caller): void {
  requireRole(caller, Role.HANDLER, Role.REGISTRAR, Role.EVALUATOR, Role.SUPERVISOR, Role.HEAD);
  requireTier(caller, [Tier.DISTRICT, Tier.SUBDISTRICT]);
}

function requireTier(caller: Caller, tiers: readonly string[]): void {
  if (caller.kind === 'USER' && tiers.includes(caller.tier)) return;
  throw new PlatformError('FORBIDDEN', `This is for people of ${tiers.join(' or ')}.`, {
    reason: 'tierNotAllowed',
    params: { tiers },
  });
}
