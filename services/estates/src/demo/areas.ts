import { addDays, demoId, Tier, type DivisionCode } from '@guanjia/kit';
import { isWithin } from '../divisions/division-code.ts';
import type { AreaChiefEntity, AreaEntity } from '../areas/area.entity.ts';
import type { ManagementAreaEntity } from '../management-areas/management-area.entity.ts';
import { chance } from './chance.ts';
import { demoDivisionName } from './divisions.ts';
import { demoEstates } from './estates.ts';
import type { NewRow } from './new-row.ts';
import { demoPeople, type DemoPerson } from './people.ts';

const ORDINALS = ['一', '二', '三', '四'] as const;
const ESTATES_PER_AREA = 3;
/** The area-chief system began in July 2017. */
const CHIEFS_FROM = '2017-07-01';

interface DemoArea {
  row: NewRow<typeof AreaEntity>;
  estateIds: string[];
}

/** Up to three neighbouring estates make an area. */
export const demoAreas: readonly DemoArea[] = communitiesWithEstates().flatMap((code) => {
  const estates = demoEstates.filter((estate) => estate.divisionCode === code);
  const count = Math.ceil(estates.length / ESTATES_PER_AREA);
  return Array.from({ length: count }, (_, place) => {
    const name = `${demoDivisionName(code)}第${ORDINALS[place] ?? String(place + 1)}片区`;
    const members = estates.filter((_estate, index) => index % count === place);
    return {
      row: { id: demoId('Area', name), name, divisionCode: code },
      estateIds: members.map((estate) => estate.id),
    };
  });
});

/** The area of an estate. */
export function demoAreaOf(estateId: string): string | null {
  return demoAreas.find((area) => area.estateIds.includes(estateId))?.row.id ?? null;
}

/** A chief of each tier for every area since July 2017; some areas have had two. */
export const demoAreaChiefs: readonly NewRow<typeof AreaChiefEntity>[] = demoAreas.flatMap(({ row }) =>
  [Tier.DISTRICT, Tier.SUBDISTRICT, Tier.COMMUNITY].flatMap((tier) => {
    const candidates = demoPeople.filter(
      (one) => one.tier === tier && isWithin(row.divisionCode, one.division) && isChief(one),
    );
    const luck = chance('chief', row.name, tier);
    const began = addDays(CHIEFS_FROM, luck.between(0, 30));
    const first = luck.pick(candidates);
    const others = candidates.filter((one) => one !== first);
    if (others.length === 0 || luck.between(1, 6) > 1) return [chief(row, first, began, null)];
    const changed = addDays(began, luck.between(120, 400));
    return [chief(row, first, began, addDays(changed, -1)), chief(row, luck.pick(others), changed, null)];
  }),
);

/** Eight areas in which thirteen small estates are managed together. */
export const demoManagementAreas: readonly NewRow<typeof ManagementAreaEntity>[] = [
  ...new Map(
    demoEstates.flatMap(({ managementArea: name, divisionCode }) =>
      name === null ? [] : [[name, { id: demoId('ManagementArea', name), name, divisionCode }] as const],
    ),
  ).values(),
];

function communitiesWithEstates(): DivisionCode[] {
  return [...new Set(demoEstates.map((estate) => estate.divisionCode))];
}

/** Auditors and analysts answer for no area. */
function isChief({ account }: DemoPerson): boolean {
  return !['auditor', 'analyst'].includes(account) && !account.endsWith('-administrator');
}

function chief(
  area: DemoArea['row'],
  person: DemoPerson,
  fromDate: string,
  toDate: string | null,
): NewRow<typeof AreaChiefEntity> {
  return {
    id: demoId('AreaChief', area.id, person.tier, fromDate),
    areaId: area.id,
    divisionCode: area.divisionCode,
    tier: person.tier,
    staffMemberId: person.staffId,
    fromDate,
    toDate,
  };
}
