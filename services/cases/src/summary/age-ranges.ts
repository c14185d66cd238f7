import type { AgeBucket } from '../case/case-enums.ts';

/** Age in days of an open case, from the first to the second; without a second one there is no end. */
export const ageRanges = {
  D0_7: [0, 7],
  D8_15: [8, 15],
  D16_60: [16, 60],
  OVER_60: [61, null],
} as const satisfies Record<AgeBucket, readonly [number, number | null]>;
