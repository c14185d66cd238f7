import type { DivisionCode } from '@guanjia/kit';
import type { ManagementSpan } from '../events/payloads.ts';

export interface DemoEstateName {
  name: string;
  divisionCode: DivisionCode;
  mode: Exclude<ManagementSpan['mode'], 'NONE'>;
  /** Name of the management area that it belongs to. */
  managementArea: string | null;
}

type Grouped = readonly [managementArea: string, ...estates: string[]];

interface CommunityEstates {
  company: readonly string[];
  quasi?: readonly Grouped[];
  other?: readonly (readonly [name: string, mode: 'OWNING_UNIT' | 'ENTRUSTED' | 'SELF_MANAGED'])[];
}

/** 77 estates by community: 58 run by companies, 13 under quasi-management in 8 areas, 6 otherwise. Names are invented but one. */
const ESTATES: Readonly<Record<DivisionCode, CommunityEstates>> = {
  '150271010001': {
    company: ['友谊嘉园', '春晖里', '恒和名苑', '青松雅苑'],
    quasi: [['友谊片准物业区', '友谊十九街坊', '友谊二十街坊']],
  },
  '150271010020': { company: ['富林佳苑', '林荫公馆', '富林花园'] },
  '150271010021': {
    company: ['沼潭新苑', '润和家园', '银杏庭院'],
    quasi: [['沼潭东路准物业区', '沼潭东路一号院', '沼潭东路三号院']],
  },
  '150271010023': {
    company: ['幸福花园', '幸福里', '锦华苑', '和畅园'],
    quasi: [['幸福南路准物业区', '幸福南路甲区', '幸福南路乙区']],
  },
  '150271010024': { company: ['青工雅居', '荷塘月色'], quasi: [['青工路准物业区', '青工东里', '青工西里']] },
  '150271010025': {
    company: ['书香苑', '校园春天', '博雅名邸', '文澜府'],
    other: [['科研所家属院', 'OWNING_UNIT']],
  },
  '150271010026': { company: ['恒为嘉苑', '恒为国际', '观澜一品'], other: [['仪表厂家属院', 'OWNING_UNIT']] },
  '150271010027': { company: ['松石雅居', '科技嘉园', '创业家园', '银河名都', '星光里', '紫荆苑'] },
  '150271010028': {
    company: ['民族花园', '安居苑'],
    quasi: [['民族东路准物业区', '民族东路北院', '民族东路南院']],
  },
  '150271010029': { company: ['沼园湖畔', '碧水明珠'], quasi: [['沼园东路准物业区', '沼园东路小区']] },
  '150271010030': {
    company: ['富强嘉园', '盛和苑', '金桂园'],
    quasi: [['富强南路准物业区', '富强南路小区']],
  },
  '150271010200': { company: [], other: [['武银福新村', 'ENTRUSTED']] },
  '150271010201': { company: ['曹家营佳苑'] },
  '150271010203': { company: ['南壕家园'] },
  '150271020100': { company: ['火炬名苑', '阳光新城', '瑞丰里', '汇景园', '火炬公馆'] },
  '150271020101': {
    company: ['荣泰花园', '荣泰华庭', '翠湖苑'],
    quasi: [['荣泰路准物业区', '荣泰路小区']],
  },
  '150271020102': { company: ['景泰嘉苑', '云杉郡', '景泰公寓'] },
  '150271020103': { company: ['盛唐华府', '盛唐名都', '白桦林语'] },
  '150271020104': {
    company: ['民馨家园一区', '民馨家园二区', '民馨家园三区'],
    other: [['民馨苑', 'SELF_MANAGED']],
  },
  '150271102201': { company: ['万水泉新城'], other: [['同官新村', 'ENTRUSTED']] },
  '150271102202': { company: ['黄草洼新居'] },
  '150271102203': { company: [], other: [['小召湾新村', 'ENTRUSTED']] },
  '150271102204': { company: ['交界营子家园'] },
};

/** Every demo estate, in the order of codes. */
export const demoEstateNames: readonly DemoEstateName[] = Object.entries(ESTATES).flatMap(
  ([divisionCode, estates]) => [
    ...estates.company.map((name) => ({
      name,
      divisionCode,
      mode: 'PROPERTY_COMPANY' as const,
      managementArea: null,
    })),
    ...(estates.quasi ?? []).flatMap(([managementArea, ...names]) =>
      names.map((name) => ({ name, divisionCode, mode: 'QUASI' as const, managementArea })),
    ),
    ...(estates.other ?? []).map(([name, mode]) => ({ name, divisionCode, mode, managementArea: null })),
  ],
);
