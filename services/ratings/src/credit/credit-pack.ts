import type { LocalDate } from '@guanjia/kit';
import type { Points } from './points.ts';

/** What an entry adds to: the base information, the good record, or the bad record that is subtracted. */
export enum CreditKind {
  BASE = 'BASE',
  GOOD = 'GOOD',
  BAD = 'BAD',
}

/** From best to worst. */
export enum CreditGrade {
  AAA = 'AAA',
  AA = 'AA',
  A = 'A',
  B = 'B',
  C = 'C',
}

/** What a band asks beside the score. A bad record is a bad entry that counts on the day of the score. */
export enum BandCondition {
  NONE = 'NONE',
  BAD_RECORD = 'BAD_RECORD',
  NO_BAD_RECORD = 'NO_BAD_RECORD',
}

/** Scores in [from, below); null leaves that side open. */
export interface GradeBand {
  grade: CreditGrade;
  from: Points | null;
  below: Points | null;
  condition: BandCondition;
}

/** How one kind of entry counts. `cap` null: no limit. `validityMonths` null: stands until it is voided. */
export interface KindRule {
  cap: Points | null;
  validityMonths: number | null;
}

/** A dated local policy: caps, terms and grade bands, all of them data. */
export interface CreditPack {
  key: string;
  name: string;
  source: string;
  /** The day from which a new installation uses it; null: shipped, not used. */
  inForceFrom: LocalDate | null;
  kinds: Record<CreditKind, KindRule>;
  bands: GradeBand[];
  /** The grade of a company with a valid veto entry, whatever its score. */
  vetoGrade: CreditGrade;
}

/** Who may enter an item, named by the tier of the department. */
export type EntryTier = 'DISTRICT' | 'SUBDISTRICT' | 'COMMUNITY';

/** One thing a company gains or loses points for. */
export interface CreditItemDefinition {
  code: string;
  name: string;
  kind: CreditKind;
  points: Points;
  /** Null: the pack's term for this kind. */
  validityMonths: number | null;
  tiers: EntryTier[];
  veto: boolean;
}
