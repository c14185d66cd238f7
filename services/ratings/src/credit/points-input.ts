import { PlatformError } from '@guanjia/kit';
import { points } from './points.ts';
import type { Points } from './points.ts';

/** Points as a caller gives them. Throws INVALID_INPUT when they have more than two decimals. */
export function pointsFrom(value: number, field: string): Points {
  try {
    return points(value);
  } catch {
    throw new PlatformError('INVALID_INPUT', `${value} are no points: give at most two decimals.`, {
      reason: 'pointsInvalid',
      field,
      params: { value },
    });
  }
}
