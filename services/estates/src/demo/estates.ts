import { demoId } from '@guanjia/kit';
import type { EstateEntity } from '../estates/estate.entity.ts';
import { apportion, chance } from './chance.ts';
import { demoDivisionName } from './divisions.ts';
import { demoEstateNames, type DemoEstateName } from './estate-names.ts';
import type { NewRow } from './new-row.ts';

/** Published in October 2018, in 0.01 m²: all 77 estates, and the 13 under quasi-management among them. */
const FLOOR_AREA = 530_000_000;
const FLOOR_AREA_QUASI = 30_000_000;
const FLOOR_AREA_OTHER = 21_400_000;
/** Published in October 2018. */
const HOUSEHOLDS = 86_084;

type Group = 'company' | 'quasi' | 'other';

const groupOf = ({ mode }: DemoEstateName): Group =>
  mode === 'PROPERTY_COMPANY' ? 'company' : mode === 'QUASI' ? 'quasi' : 'other';

const FLOOR_AREA_OF: Record<Group, number> = {
  company: FLOOR_AREA - FLOOR_AREA_QUASI - FLOOR_AREA_OTHER,
  quasi: FLOOR_AREA_QUASI,
  other: FLOOR_AREA_OTHER,
};

const YEARS: Record<Group, readonly [number, number]> = {
  company: [2001, 2017],
  quasi: [1984, 1997],
  other: [1988, 2006],
};

const DEVELOPERS = ['鹿城置业（示例）', '昆河开发（示例）', '新区城投（示例）', '北疆地产（示例）'] as const;

export interface DemoEstate extends DemoEstateName {
  id: string;
  group: Group;
  completionYear: number;
  completedOn: string | null;
  floorArea: number;
  households: number;
  row: Omit<NewRow<typeof EstateEntity>, 'areaId'>;
}

/** The 77 completed estates with their facts; floor areas and households add up to what was published. */
export const demoEstates: readonly DemoEstate[] = withFacts(demoEstateNames);

function withFacts(names: readonly DemoEstateName[]): DemoEstate[] {
  const floorAreas = new Map<string, number>();
  for (const group of ['company', 'quasi', 'other'] as const) {
    const members = names.filter((one) => groupOf(one) === group);
    const parts = apportion(
      FLOOR_AREA_OF[group],
      members.map(({ name }) => chance('floor area', name).between(45, 155)),
    );
    members.forEach(({ name }, place) => floorAreas.set(name, parts[place] ?? 0));
  }
  const dwellings = names.map(
    ({ name }) => (floorAreas.get(name) ?? 0) * chance('dwelling', name).between(85, 115),
  );
  const households = apportion(HOUSEHOLDS, dwellings);
  return names.map((one, place) => {
    const facts = { floorArea: floorAreas.get(one.name) ?? 0, households: households[place] ?? 0 };
    return estate(one, place, facts);
  });
}

function estate(
  one: DemoEstateName,
  place: number,
  { floorArea, households }: Pick<DemoEstate, 'floorArea' | 'households'>,
): DemoEstate {
  const luck = chance('estate', one.name);
  const group = groupOf(one);
  const completionYear = luck.between(...YEARS[group]);
  // Of estates from before the registry only the year is known.
  const completedOn =
    completionYear < 2005 ? null : dayOf(completionYear, luck.between(4, 11), luck.between(1, 28));
  const id = demoId('Estate', one.name);
  const community = demoDivisionName(one.divisionCode);
  return {
    ...one,
    id,
    group,
    completionYear,
    completedOn,
    floorArea,
    households,
    row: {
      id,
      name: one.name,
      aliases: place % 11 === 4 ? [`${one.name}小区`] : [],
      address: `包头稀土高新区${street(community)}${luck.between(1, 168)}号`,
      divisionCode: one.divisionCode,
      managementAreaId: one.managementArea === null ? null : demoId('ManagementArea', one.managementArea),
      status: 'COMPLETED',
      completionYear,
      completedOn,
      demolishedOn: null,
      floorArea,
      households,
      buildings: Math.max(1, Math.round(households / luck.between(48, 90))),
      developer: group === 'company' ? luck.pick(DEVELOPERS) : null,
      ...location(one.divisionCode, luck.between(0, 999), luck.between(0, 999)),
      datum: 'GCJ02',
    },
  };
}

function dayOf(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The street that a community is named after, or the community itself. */
function street(community: string): string {
  const road = /^(.+?路)/.exec(community);
  return road?.[1] ?? community;
}

/** A place somewhere in the community: each has its own square of about one kilometre in the zone. */
function location(
  divisionCode: string,
  east: number,
  north: number,
): { latitude: number; longitude: number } {
  const square = chance('square', divisionCode);
  const longitude = 109.79 + square.between(0, 11) * 0.011 + east * 0.00001;
  const latitude = 40.585 + square.between(0, 7) * 0.009 + north * 0.000008;
  return { latitude: Number(latitude.toFixed(6)), longitude: Number(longitude.toFixed(6)) };
}
