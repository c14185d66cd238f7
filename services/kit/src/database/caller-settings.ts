import { escapeLiteral } from 'pg';
import type { Caller } from '../identity/caller.ts';
import type { ScopeRange } from '../scope/scope.ts';

/**
 * What the policies of row-level security know of the caller: the codes of the rows in scope, and who it is, for rows
 * that belong to a person or a desk (a division's department at a tier, with certain roles).
 */
function callerSettings(scope: ScopeRange, caller: Caller): Record<string, string> {
  return {
    'guanjia.scope_from': digits(scope.from),
    'guanjia.scope_to': digits(scope.to),
    'guanjia.kind': caller.kind,
    'guanjia.person': personOf(caller),
    'guanjia.division': digits(caller.division),
    'guanjia.tier': caller.tier,
    'guanjia.roles': caller.roles.join(','),
  };
}

/**
 * SQL that opens a transaction under the caller's row scope, in one round trip: several statements in one text take no
 * parameters, so the values stand in it, quoted. `set local` needs no plan: seven of it take less than one `select`.
 */
export function openingOf(mode: 'read only' | 'read write', scope: ScopeRange, caller: Caller): string {
  return `begin ${mode}; ${settingOf(scope, caller)}`;
}

/** SQL that lets the rest of a transaction run under a caller's row scope: several statements in one text. */
export function settingOf(scope: ScopeRange, caller: Caller): string {
  return Object.entries(callerSettings(scope, caller))
    .map(([name, value]) => `set local ${name} = ${escapeLiteral(value)}`)
    .join('; ');
}

/** Whom a row means that is addressed to a person: the member of staff, or the account that is none. */
function personOf(caller: Caller): string {
  return caller.staffId ?? caller.subject;
}

function digits(code: string): string {
  if (!/^\d{12}$/.test(code)) throw new RangeError(`not a division code: ${code}`);
  return code;
}
