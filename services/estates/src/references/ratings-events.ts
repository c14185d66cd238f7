import type { LocalDate } from '@guanjia/kit';

/** A star as the ratings service tells it, when it is awarded and with each change: all the times that it holds. */
export interface StarTold {
  id: string;
  estateId: string;
  /** `to` is the first day after. */
  periods: readonly { level: number; from: LocalDate; to: LocalDate }[];
}

/** All grades of a company that are known, those of days to come too. */
export interface GradesTold {
  id: string;
  /** `to` is the first day after, null while nothing ends it. */
  grades: readonly { grade: string; from: LocalDate; to: LocalDate | null }[];
}
