import { isDivisionCode, PlatformError, Role, Tier, type Caller } from '@guanjia/kit';
import type { JWTPayload } from 'jose';
import type { ClaimNames } from './identity-config.ts';

/**
 * The caller that a verified token describes. Roles that the platform does not know are left out: issuers keep other
 * systems' roles in the same claim. Throws FORBIDDEN when the account has no place in the district.
 */
export function callerFromClaims(payload: JWTPayload, names: ClaimNames): Caller {
  const clientId = text(claim(payload, names.clientId)) ?? text(payload['azp']);
  const roles = words(claim(payload, names.roles)).filter((role) => isOneOf(Role, role));
  // With client credentials the client is itself the subject. Issuers differ in whether they send `sub` then, and some send
  // that of an account behind the client: what holds none of our roles is no person of a department.
  const isClient =
    payload.sub === undefined || payload.sub === clientId || (clientId !== undefined && roles.length === 0);
  const subject = isClient ? clientId : payload.sub;
  if (subject === undefined) throw incomplete('sub');
  const division = claim(payload, names.division);
  if (!isDivisionCode(division)) throw incomplete(names.division);
  const tier = claim(payload, names.tier) ?? tierOf(division);
  if (!isOneOf(Tier, tier)) throw incomplete(names.tier);
  return {
    kind: isClient ? 'CLIENT' : 'USER',
    subject,
    name: text(claim(payload, names.name)) ?? subject,
    staffId: text(claim(payload, names.staffId)),
    division,
    tier,
    roles,
    scopes: words(claim(payload, names.scope)),
  };
}

/** A claim by its name, or by a path with dots into nested claims (Keycloak: `realm_access.roles`). */
function claim(payload: JWTPayload, name: string): unknown {
  if (name in payload) return payload[name];
  return name
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      payload,
    );
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A claim with several words comes as a list or as one text with spaces (RFC 8693 `scope`). */
function words(value: unknown): string[] {
  if (typeof value === 'string') return value.split(' ').filter((word) => word !== '');
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

function tierOf(division: string): Tier {
  if (!division.endsWith('000')) return Tier.COMMUNITY;
  return division.endsWith('000000') ? Tier.DISTRICT : Tier.SUBDISTRICT;
}

function isOneOf<T extends string>(values: Record<string, T>, value: unknown): value is T {
  return Object.values(values).some((known) => known === value);
}

function incomplete(name: string): PlatformError {
  return new PlatformError(
    'FORBIDDEN',
    `The account is not complete: its token lacks a usable claim "${name}". Ask the administrator of the identity provider.`,
    { reason: 'accountIncomplete', params: { claim: name } },
  );
}
