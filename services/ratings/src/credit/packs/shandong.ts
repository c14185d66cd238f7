import { BandCondition, CreditGrade } from '../credit-pack.ts';
import type { CreditItemDefinition, CreditPack } from '../credit-pack.ts';
import { points } from '../points.ts';
import { yantaiItems, yantaiPack } from './yantai.ts';

/** The same edges, but nobody falls to C without a bad record: below 60 without one is still B. */
export const shandongPack: CreditPack = {
  ...yantaiPack,
  key: 'shandong',
  inForceFrom: null,
  name: '山东省物业服务企业信用评价',
  source: '山东省物业服务企业信用管理办法',
  bands: [
    { grade: CreditGrade.AAA, from: points(85), below: null, condition: BandCondition.NONE },
    { grade: CreditGrade.AA, from: points(80), below: points(85), condition: BandCondition.NONE },
    { grade: CreditGrade.A, from: points(70), below: points(80), condition: BandCondition.NONE },
    { grade: CreditGrade.B, from: points(60), below: points(70), condition: BandCondition.NONE },
    { grade: CreditGrade.B, from: null, below: points(60), condition: BandCondition.NO_BAD_RECORD },
    { grade: CreditGrade.C, from: null, below: points(60), condition: BandCondition.BAD_RECORD },
  ],
};

export const shandongItems: CreditItemDefinition[] = yantaiItems.map((item) => ({
  ...item,
  code: item.code.replace('YT-', 'SD-'),
  // Terms of single items are local; the province has the pack's own, except for what vetoes.
  validityMonths: item.veto ? item.validityMonths : null,
}));
