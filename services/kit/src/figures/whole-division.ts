import { PlatformError } from '../errors/platform-error.ts';
import { covers, type DivisionCode, type ScopeRange } from '../scope/scope.ts';

/** What was asked for: figures of a division, or how a claim about a division holds against them. */
export type PartlySeenReason = 'divisionOutOfScope' | 'claimOutsideDivision';

/**
 * Refuses figures of a division that the caller does not see whole: counted from the visible part they would pass for
 * the whole, and a true claim would look false. Throws FORBIDDEN with the reason; the refusal lands in the audit log.
 */
export function requireWholeDivision(
  { scope }: { scope: ScopeRange },
  code: DivisionCode,
  reason: PartlySeenReason = 'divisionOutOfScope',
): void {
  // Jurisdictions nest: whoever reaches a division's own code reaches everything below it.
  if (covers(scope, code)) return;
  throw new PlatformError(
    'FORBIDDEN',
    `Figures of ${code} are for the departments that see all of it: ask for your own division or one below it.`,
    { reason, params: { code } },
  );
}
