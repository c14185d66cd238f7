import { BandCondition, CreditGrade, CreditKind } from '../credit-pack.ts';
import type { CreditItemDefinition, CreditPack } from '../credit-pack.ts';
import { points } from '../points.ts';

/** Base information of at most 80 points, good record of at most 40, bad record subtracted without limit. */
export const yantaiPack: CreditPack = {
  key: 'yantai',
  name: '烟台物业服务企业信用评价',
  source: '烟台市物业服务企业信用信息管理办法',
  inForceFrom: '2016-01-01',
  kinds: {
    BASE: { cap: points(80), validityMonths: null },
    GOOD: { cap: points(40), validityMonths: 12 },
    BAD: { cap: null, validityMonths: 12 },
  },
  bands: [
    { grade: CreditGrade.AAA, from: points(85), below: null, condition: BandCondition.NONE },
    { grade: CreditGrade.AA, from: points(80), below: points(85), condition: BandCondition.NONE },
    { grade: CreditGrade.A, from: points(70), below: points(80), condition: BandCondition.NONE },
    { grade: CreditGrade.B, from: points(60), below: points(70), condition: BandCondition.NONE },
    { grade: CreditGrade.C, from: null, below: points(60), condition: BandCondition.NONE },
  ],
  vetoGrade: CreditGrade.C,
};

const everyTier: CreditItemDefinition['tiers'] = ['DISTRICT', 'SUBDISTRICT', 'COMMUNITY'];
const upperTiers: CreditItemDefinition['tiers'] = ['DISTRICT', 'SUBDISTRICT'];
const district: CreditItemDefinition['tiers'] = ['DISTRICT'];

type Tiers = CreditItemDefinition['tiers'];
/** The item's own term, and whether it decides the grade by itself. */
type Special = Partial<Pick<CreditItemDefinition, 'validityMonths' | 'veto'>>;

function itemsOf(
  kind: CreditKind,
  items: [string, string, number, Tiers, Special?][],
): CreditItemDefinition[] {
  return items.map(([code, name, value, tiers, special]) => ({
    code,
    name,
    kind,
    points: points(value),
    tiers,
    validityMonths: null,
    veto: false,
    ...special,
  }));
}

/** What a company gains and loses points for. The base items add up to the cap of 80. */
export const yantaiItems: CreditItemDefinition[] = [
  ...itemsOf(CreditKind.BASE, [
    ['YT-B1', '企业登记与备案信息完整', 20, district],
    ['YT-B2', '在管项目信息完整', 20, district],
    ['YT-B3', '从业人员信息完整', 15, district],
    ['YT-B4', '物业服务合同备案', 15, district],
    ['YT-B5', '服务标准与收费公示', 10, upperTiers],
  ]),
  ...itemsOf(CreditKind.GOOD, [
    ['YT-G1', '国家级表彰', 15, district, { validityMonths: 36 }],
    ['YT-G2', '自治区级表彰', 10, district, { validityMonths: 24 }],
    ['YT-G3', '市级表彰', 6, district],
    ['YT-G4', '所管项目获评最高星级', 5, district],
    ['YT-G5', '承接准物业管理项目', 4, upperTiers],
    ['YT-G6', '抢险救灾、应急处置表现突出', 3, upperTiers],
    ['YT-G7', '参与社区共建', 1.5, everyTier, { validityMonths: 6 }],
  ]),
  ...itemsOf(CreditKind.BAD, [
    ['YT-D1', '投诉逾期未处理', 2, everyTier],
    ['YT-D2', '投诉处理后居民不满意而重办', 1.25, everyTier, { validityMonths: 6 }],
    ['YT-D3', '挂牌督导检查不合格', 3, upperTiers],
    ['YT-D4', '未按合同约定的标准提供服务', 5, upperTiers],
    ['YT-D5', '未公示公共收益收支', 6, upperTiers],
    ['YT-D6', '引发群体性上访', 8, upperTiers],
    ['YT-D7', '督办事项逾期未整改', 10, district],
    ['YT-D8', '擅自停水停电催收费用', 12, district, { validityMonths: 24 }],
    ['YT-D9', '合同终止后拒不移交退出', 20, district, { validityMonths: 24, veto: true }],
  ]),
];
