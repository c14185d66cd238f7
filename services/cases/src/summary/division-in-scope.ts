import { PlatformError, scopeRange, type DivisionCode, type RequestContext } from '@guanjia/kit';

/**
 * Refuses figures of a division that the caller does not see whole: counting only the visible part of it would pass
 * for the whole. Throws FORBIDDEN with the reason.
 */
export function requireWholeDivision(context: RequestContext, code: DivisionCode, reason: string): void {
  const asked = scopeRange(code);
  if (context.scope.from <= asked.from && asked.to <= context.scope.to) return;
  throw new PlatformError('FORBIDDEN', `Division ${code} is not below yours.`, { reason, params: { code } });
}
