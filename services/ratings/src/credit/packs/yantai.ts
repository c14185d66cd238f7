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

function item(
  code: string,
  name: string,
  kind: CreditKind,
  value: number,
  tiers: CreditItemDefinition['tiers'],
  more: Partial<CreditItemDefinition> = {},
): CreditItemDefinition {
  return { code, name, kind, points: points(value), tiers, validityMonths: null, veto: false, ...more };
}

/** What a company gains and loses points for. The base items add up to the cap of 80. */
export const yantaiItems: CreditItemDefinition[] = [
  item('YT-B1', '企业登记与备案信息完整', CreditKind.BASE, 20, district),
  item('YT-B2', '在管项目信息完整', CreditKind.BASE, 20, district),
  item('YT-B3', '从业人员信息完整', CreditKind.BASE, 15, district),
  item('YT-B4', '物业服务合同备案', CreditKind.BASE, 15, district),
  item('YT-B5', '服务标准与收费公示', CreditKind.BASE, 10, upperTiers),
  item('YT-G1', '国家级表彰', CreditKind.GOOD, 15, district, { validityMonths: 36 }),
  item('YT-G2', '自治区级表彰', CreditKind.GOOD, 10, district, { validityMonths: 24 }),
  item('YT-G3', '市级表彰', CreditKind.GOOD, 6, district),
  item('YT-G4', '所管项目获评最高星级', CreditKind.GOOD, 5, district),
  item('YT-G5', '承接准物业管理项目', CreditKind.GOOD, 4, upperTiers),
  item('YT-G6', '抢险救灾、应急处置表现突出', CreditKind.GOOD, 3, upperTiers),
  item('YT-G7', '参与社区共建', CreditKind.GOOD, 1.5, everyTier, { validityMonths: 6 }),
  item('YT-D1', '投诉逾期未处理', CreditKind.BAD, 2, everyTier),
  item('YT-D2', '投诉处理后居民不满意而重办', CreditKind.BAD, 1.25, everyTier, { validityMonths: 6 }),
  item('YT-D3', '挂牌督导检查不合格', CreditKind.BAD, 3, upperTiers),
  item('YT-D4', '未按合同约定的标准提供服务', CreditKind.BAD, 5, upperTiers),
  item('YT-D5', '未公示公共收益收支', CreditKind.BAD, 6, upperTiers),
  item('YT-D6', '引发群体性上访', CreditKind.BAD, 8, upperTiers),
  item('YT-D7', '督办事项逾期未整改', CreditKind.BAD, 10, district),
  item('YT-D8', '擅自停水停电催收费用', CreditKind.BAD, 12, district, { validityMonths: 24 }),
  item('YT-D9', '合同终止后拒不移交退出', CreditKind.BAD, 20, district, { validityMonths: 24, veto: true }),
];
