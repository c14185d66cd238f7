import type { LocalDate } from '@guanjia/kit';

/** The books as the oracle reads them: what was recorded, in the order of recording, and nothing that is derived. */
export interface Books {
  spans: { estateId: string; from: LocalDate; to: LocalDate | null; division: string; counts: boolean }[];
  managed: { estateId: string; companyId: string; from: LocalDate; to: LocalDate | null }[];
  awards: {
    id: string;
    estateId: string;
    level: number;
    awardedOn: LocalDate;
    validUntil: LocalDate;
    recordedOn: LocalDate;
  }[];
  changes: {
    awardId: string;
    kind: string;
    changedOn: LocalDate;
    level: number | null;
    recordedOn: LocalDate;
  }[];
  entries: {
    companyId: string;
    kind: 'BASE' | 'GOOD' | 'BAD';
    points: number;
    veto: boolean;
    effectiveOn: LocalDate;
    validUntil: LocalDate | null;
    voidFrom: LocalDate | null;
    recordedOn: LocalDate;
    voidRecordedOn: LocalDate | null;
  }[];
}

export interface Recount {
  completed: number;
  starred: number;
  stars: Record<number, number>;
  grades: Record<string, number>;
  recordedLater: number;
  creditRecordedLater: number;
}

/** Counts everything anew, slowly and row by row, of the divisions whose codes begin with a prefix on a day. */
export function recount(books: Books, prefix: string, day: LocalDate): Recount {
  const on = (from: LocalDate, to: LocalDate | null) => from <= day && (to === null || to >= day);
  const counted = books.spans
    .filter((span) => on(span.from, span.to) && span.counts && span.division.startsWith(prefix))
    .map(({ estateId }) => estateId);
  const held = counted.flatMap((estateId) => starOf(books, estateId, day) ?? []);
  const companies = new Set(
    books.managed
      .filter(({ estateId, from, to }) => counted.includes(estateId) && on(from, to))
      .map(({ companyId }) => companyId),
  );
  const stars: Record<number, number> = {};
  for (const { level } of held) stars[level] = (stars[level] ?? 0) + 1;
  const grades: Record<string, number> = {};
  for (const company of companies) {
    const grade = gradeOf(books, company, day);
    grades[grade] = (grades[grade] ?? 0) + 1;
  }
  return {
    completed: counted.length,
    starred: held.length,
    stars,
    grades,
    recordedLater: held.filter(({ late }) => late).length,
    creditRecordedLater: [...companies].filter((company) => creditLate(books, company, day)).length,
  };
}

/** Follows each award of an estate day by day through its changes. */
function starOf(
  { awards, changes }: Books,
  estateId: string,
  day: LocalDate,
): { level: number; late: boolean } | null {
  for (const award of awards) {
    if (award.estateId !== estateId || day < award.awardedOn || day > award.validUntil) continue;
    let { level } = award;
    let revoked = false;
    let late = award.recordedOn > day;
    for (const change of changes) {
      if (change.awardId !== award.id || change.changedOn > day) continue;
      revoked = change.kind === 'REVOKED';
      level = change.level ?? level;
      late ||= change.recordedOn > day;
    }
    if (!revoked) return { level, late };
  }
  return null;
}

/** 烟台: base ≤ 80 + good ≤ 40 − bad; AAA ≥ 85, AA ≥ 80, A ≥ 70, B ≥ 60, else C; a veto is C. */
function gradeOf({ entries }: Books, companyId: string, day: LocalDate): string {
  const sums = { BASE: 0, GOOD: 0, BAD: 0 };
  let veto = false;
  for (const entry of entries) {
    if (entry.companyId !== companyId || day < entry.effectiveOn) continue;
    if (entry.validUntil !== null && day > entry.validUntil) continue;
    if (entry.voidFrom !== null && day >= entry.voidFrom) continue;
    sums[entry.kind] += entry.points;
    veto ||= entry.veto;
  }
  if (veto) return 'C';
  const total = Math.min(sums.BASE, 8000) + Math.min(sums.GOOD, 4000) - sums.BAD;
  if (total >= 8500) return 'AAA';
  if (total >= 8000) return 'AA';
  if (total >= 7000) return 'A';
  return total >= 6000 ? 'B' : 'C';
}

function creditLate({ entries }: Books, companyId: string, day: LocalDate): boolean {
  return entries.some((entry) => {
    if (entry.companyId !== companyId || (entry.validUntil !== null && day > entry.validUntil)) return false;
    const entered = entry.effectiveOn <= day && entry.recordedOn > day;
    const voided = entry.voidFrom !== null && entry.voidFrom <= day && (entry.voidRecordedOn ?? '') > day;
    return entered || voided;
  });
}
