import type { TextLengths } from '@guanjia/kit';

/** The most characters of what is written about stars and credit. */
export const textLengths: TextLengths = {
  evidence: 4_000,
  plaqueNumber: 100,
  schemeVersion: 100,
  metric: 100,
  pack: 100,
};
