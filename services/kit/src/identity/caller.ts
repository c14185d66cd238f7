import { registerEnumType } from 'type-graphql';
import { PlatformError } from '../errors/platform-error.ts';
import { EVERYWHERE, scopeRange, Tier, type DivisionCode, type ScopeRange } from '../scope/scope.ts';

/** What a person of a department may do (domain: who sees what). */
export enum Role {
  HANDLER = 'HANDLER',
  SUPERVISOR = 'SUPERVISOR',
  HEAD = 'HEAD',
  EVALUATOR = 'EVALUATOR',
  REGISTRAR = 'REGISTRAR',
  AUDITOR = 'AUDITOR',
  ANALYST = 'ANALYST',
  INTEGRATOR = 'INTEGRATOR',
  ADMINISTRATOR = 'ADMINISTRATOR',
}

registerEnumType(Role, { name: 'Role', description: 'What the caller may do within the division.' });

/** Who is asking. The gateway makes it from a verified token; a subgraph never trusts anything else. */
export interface Caller {
  /** A person, an integrator's client, or one of the platform's own services. */
  kind: 'USER' | 'CLIENT' | 'SERVICE';
  /** The issuer's stable name of the account or client. */
  subject: string;
  name: string;
  staffId?: string | undefined;
  /** The division whose rows, and those below it, the caller may reach. */
  division: DivisionCode;
  tier: Tier;
  roles: Role[];
  /** OAuth scopes of a client; empty for people. */
  scopes: string[];
}

/** What people read as the name of whoever acts when the platform acts by itself. */
const PLATFORM_NAME = '平台';

/** The caller of one of the platform's services: reads the others' feeds, in every division. */
export function serviceCaller(service: string): Caller {
  return {
    kind: 'SERVICE',
    subject: service,
    // People read it; what a service is called inside is in `subject`.
    name: PLATFORM_NAME,
    division: EVERYWHERE.from,
    tier: Tier.DISTRICT,
    roles: [],
    scopes: [],
  };
}

/** The rows that a caller may reach. */
export function scopeOf(caller: Caller): ScopeRange {
  return caller.kind === 'SERVICE' ? EVERYWHERE : scopeRange(caller.division);
}

export function hasRole(caller: Caller, ...roles: Role[]): boolean {
  return roles.some((role) => caller.roles.includes(role));
}

/** Refuses with FORBIDDEN unless the caller has one of the roles. The refusal lands in the audit log. */
export function requireRole(caller: Caller, ...roles: Role[]): void {
  if (hasRole(caller, ...roles)) return;
  throw new PlatformError('FORBIDDEN', `This needs one of the roles ${roles.join(', ')}.`, {
    reason: 'roleMissing',
    params: { roles },
  });
}

/** Refuses a client whose credentials lack the OAuth scope; people are judged by their roles alone. */
export function requireClientScope(caller: Caller, scope: string): void {
  if (caller.kind !== 'CLIENT' || caller.scopes.includes(scope)) return;
  throw new PlatformError('FORBIDDEN', `The client's credentials lack the scope ${scope}.`, {
    reason: 'scopeMissing',
    params: { scope },
  });
}
