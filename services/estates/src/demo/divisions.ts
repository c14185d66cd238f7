import { demoId, type DivisionCode } from '@guanjia/kit';
import { divisionKind, divisionLevel, parentCode } from '../divisions/division-code.ts';
import type { DivisionSaved } from '../events/payloads.ts';

export const DEMO_DISTRICT: DivisionCode = '150271000000';

const SUBDISTRICTS: readonly (readonly [string, string])[] = [
  ['150271010', '稀土路街道'],
  ['150271020', '民馨路街道'],
  ['150271102', '万水泉镇'],
];

/** The 25 community-level bodies of 2018 with their codes, as the statistical table of that year lists them. */
const COMMUNITIES: readonly (readonly [string, string])[] = [
  ['150271010001', '友谊社区'],
  ['150271010020', '富林路'],
  ['150271010021', '沼潭东路第一社区'],
  ['150271010023', '幸福南路社区'],
  ['150271010024', '青工路社区'],
  ['150271010025', '校园路社区'],
  ['150271010026', '恒为路社区'],
  ['150271010027', '科技路社区'],
  ['150271010028', '民族东路社区'],
  ['150271010029', '沼园东路社区'],
  ['150271010030', '富强南路社区'],
  ['150271010200', '武银福村'],
  ['150271010201', '曹家营村'],
  ['150271010202', '油房村'],
  ['150271010203', '南壕村'],
  ['150271010204', '上沃土壕村'],
  ['150271020100', '火炬路社区'],
  ['150271020101', '荣泰路社区'],
  ['150271020102', '景泰路社区'],
  ['150271020103', '盛唐路社区'],
  ['150271020104', '民馨家园社区'],
  ['150271102201', '同官村'],
  ['150271102202', '黄草洼村'],
  ['150271102203', '小召湾村'],
  ['150271102204', '交界营子村'],
];

/** The district and its 28 divisions, parents first. */
export const demoDivisions: readonly DivisionSaved[] = [
  division(DEMO_DISTRICT, '包头稀土高新区'),
  ...SUBDISTRICTS.map(([code, name]) => division(`${code}000`, name)),
  ...COMMUNITIES.map(([code, name]) => division(code, name)),
];

function division(code: DivisionCode, name: string): DivisionSaved {
  return {
    id: demoId('Division', code),
    code,
    name,
    level: divisionLevel(code),
    kind: divisionKind(code),
    parentCode: parentCode(code),
    validFrom: null,
    validTo: null,
    successorCode: null,
  };
}

/** The name of one of the demo's divisions. */
export function demoDivisionName(code: DivisionCode): string {
  const found = demoDivisions.find((one) => one.code === code);
  if (!found) throw new Error(`no demo division ${code}`);
  return found.name;
}
