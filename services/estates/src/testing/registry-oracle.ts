import type { LocalDate } from '@guanjia/kit';

/** Facts that figures are made of, as somebody told them. */
export interface CountedFacts {
  divisionCode: string;
  managementAreaId: string | null;
  counts: boolean;
  floorArea: number;
  households: number;
}

/** What was recorded on a day: facts of an estate that hold from another day on. */
export interface ToldRecord {
  estateId: string;
  recordedOn: LocalDate;
  from: LocalDate;
  facts: Partial<CountedFacts>;
}

export interface ManagementRecord {
  estateId: string;
  recordedOn: LocalDate;
  mode: string;
  companyId: string | null;
  from: LocalDate;
}

/** A registry as it was told, in the order of the telling, and nothing that is derived. */
export interface ToldRegistry {
  estates: ToldRecord[];
  management: ManagementRecord[];
}

export interface RegistryRecount {
  completedEstates: number;
  floorArea: number;
  households: number;
  managementAreas: number;
  companies: number;
  modes: Record<string, number>;
  recordedLater: number;
}

/** Replays everything that was told up to now and counts, estate by estate, what was so on a day under a prefix of codes. */
export function recountRegistry(
  { estates, management }: ToldRegistry,
  prefix: string,
  day: LocalDate,
): RegistryRecount {
  const ids = [...new Set(estates.map(({ estateId }) => estateId))];
  const counted = ids.flatMap((id) => {
    const told = estates.filter(({ estateId, from }) => estateId === id && from <= day);
    if (told.length === 0) return [];
    const facts = Object.assign({}, ...told.map((one) => one.facts)) as CountedFacts;
    return facts.counts && facts.divisionCode.startsWith(prefix) ? [{ id, facts }] : [];
  });
  const managed = counted.map(({ id }) => {
    const spans = management.filter(({ estateId, from }) => estateId === id && from <= day);
    return spans.toSorted((one, other) => (one.from < other.from ? -1 : 1)).at(-1);
  });
  const modes: Record<string, number> = {};
  for (const span of managed) modes[span?.mode ?? 'NONE'] = (modes[span?.mode ?? 'NONE'] ?? 0) + 1;
  const total = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
  return {
    completedEstates: counted.length,
    floorArea: total(counted.map(({ facts }) => facts.floorArea)),
    households: total(counted.map(({ facts }) => facts.households)),
    managementAreas: new Set(counted.flatMap(({ facts }) => facts.managementAreaId ?? [])).size,
    companies: new Set(managed.flatMap((span) => span?.companyId ?? [])).size,
    modes,
    recordedLater: counted.filter(({ id }, index) => {
      const late = estates.some((one) => one.estateId === id && one.from <= day && one.recordedOn > day);
      return late || (managed[index]?.recordedOn ?? '') > day;
    }).length,
  };
}
